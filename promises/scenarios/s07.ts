import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const s07: Scenario = {
  id: 'S07',
  title: 'Os cabeçalhos vêm, o primeiro token demora',
  given: 'a OpenAI manda os cabeçalhos na hora e o primeiro token só 20 s depois',
  expected: 'resposta inteira, com o primeiro token em até 15 s, vindo de outro',
  faults: (clock) => [{ provider: 'openai', fault: { kind: 'first-token', ms: clock.ms(20_000) } }],
  checks: [checks.firstTokenWithin(15_000, { slackMs: 900, advisory: true })],
  verdicts: { naive: 'partial', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};
