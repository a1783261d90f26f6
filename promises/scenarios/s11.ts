import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const s11: Scenario = {
  id: 'S11',
  title: 'Está tudo lá, menos o `[DONE]`',
  given: 'a OpenAI manda a resposta inteira, o motivo do fim e o uso, mas não o marcador final',
  expected: 'fim em até 8 s, com o uso',
  faults: () => [{ provider: 'openai', fault: { kind: 'no-end' } }],
  rounds: [{ mode: 'stream' }, { mode: 'whole' }],
  checks: [checks.endsWithin(8_000), checks.hasUsage, checks.callsInAllMax(1)],
  verdicts: { naive: 'fail', v1: 'pass', v2: 'pass', v3: 'pass', v4: 'pass' },
};
