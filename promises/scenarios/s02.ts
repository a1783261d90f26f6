import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const s02: Scenario = {
  id: 'S02',
  title: '429 o tempo todo, sem dizer até quando',
  given: 'a OpenAI responde sempre 429, sem `Retry-After`',
  expected: 'no máximo 4 chamadas a ela em 3 s e 6 ao todo; depois, outro provedor',
  faults: () => [{ provider: 'openai', fault: { kind: 'error', error: 'throttled' } }],
  checks: [checks.callsWithinMax('openai', 4, 3_000), checks.callsMax('openai', 6)],
  verdicts: { naive: 'safe', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};
