import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const x12: Scenario = {
  id: 'X12',
  title: 'A nossa chave não vale mais',
  given: 'a OpenAI responde 401',
  expected: 'outro provedor responde; quem pergunta nunca recebe 401; o log chama o operador',
  faults: () => [{ provider: 'openai', fault: { kind: 'error', error: 'credentials' } }],
  checks: [
    checks.callsMax('openai', 1),
    {
      text: 'nenhum 401 para quem pergunta',
      holds: ({ answers }) => answers.every(({ status }) => status !== 401),
    },
    {
      text: 'o log chama o operador',
      advisory: true,
      holds: ({ log }) => log.includes('provider needs its operator'),
    },
  ],
  verdicts: { naive: 'fail', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};
