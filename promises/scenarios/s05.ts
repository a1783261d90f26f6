import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const s05: Scenario = {
  id: 'S05',
  title: 'A conexão cai antes dos cabeçalhos',
  given: 'a primeira chamada é derrubada (TCP RST) antes de qualquer cabeçalho',
  expected: 'uma nova chamada, à mesma ou a outro, responde',
  faults: () => [{ provider: 'openai', script: [{ kind: 'reset' }] }],
  checks: [checks.callsMax('openai', 2)],
  verdicts: { naive: 'pass', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};
