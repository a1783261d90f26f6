import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const s01: Scenario = {
  id: 'S01',
  title: 'Um 429 que diz quando voltar',
  given: 'a primeira chamada recebe 429 com `Retry-After: 2`; depois, tudo bem',
  expected: 'segunda chamada à OpenAI só 1,8 s depois, ou outro provedor; no máximo 2 em 1,5 s',
  faults: () => [
    {
      provider: 'openai',
      script: [{ kind: 'error', error: 'throttled', retryAfterMs: 2_000 }],
    },
  ],
  checks: [checks.waits('openai', 1_800), checks.callsWithinMax('openai', 2, 1_500)],
  verdicts: { naive: 'fail', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};
