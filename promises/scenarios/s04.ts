import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const s04: Scenario = {
  id: 'S04',
  title: 'O provedor principal está fora do ar',
  given: 'a OpenAI responde sempre 503',
  expected: 'outro provedor responde; no máximo 6 chamadas à OpenAI; sem outro, o erro original',
  faults: () => [{ provider: 'openai', fault: { kind: 'status', status: 503 } }],
  rounds: [{ mode: 'client' }, { mode: 'whole' }],
  checks: [checks.callsMax('openai', 6), checks.hasCode('server_is_overloaded')],
  verdicts: { naive: 'safe', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};
