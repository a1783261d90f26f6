import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const s03: Scenario = {
  id: 'S03',
  title: 'Um erro 500 e só',
  given: 'a primeira chamada recebe 500; depois, tudo bem',
  expected: 'a mesma OpenAI, chamada de novo, responde',
  faults: () => [{ provider: 'openai', script: [{ kind: 'status', status: 500 }] }],
  checks: [
    checks.callsMax('openai', 2),
    {
      text: 'quem responde é a própria OpenAI',
      advisory: true,
      holds: ({ attempts }) => attempts().every(({ provider }) => provider === 'openai'),
    },
  ],
  verdicts: { naive: 'pass', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};
