import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const x17: Scenario = {
  id: 'X17',
  title: 'Só sinais de vida',
  given: 'a OpenAI manda os cabeçalhos e depois só comentários de keep-alive, um por segundo',
  expected: 'sinal de vida não é resposta: outro provedor responde',
  faults: (clock) => [
    { provider: 'openai', fault: { kind: 'keep-alive-only', everyMs: clock.ms(1_000) } },
  ],
  limitMs: 30_000,
  checks: [checks.callsMax('openai', 1), checks.isClosed('openai')],
  verdicts: { naive: 'fail', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};
