import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const x23: Scenario = {
  id: 'X23',
  title: 'Todos fora do ar',
  given: 'todo provedor responde 503; duas perguntas',
  expected: 'um 503 no formato da OpenAI em até 4 s, com no máximo 6 chamadas por pergunta',
  faults: () => [{ fault: { kind: 'status', status: 503 } }],
  errorIsRight: true,
  act: async ({ ask }) => {
    await ask();
    await ask({ mode: 'whole' });
  },
  checks: [
    {
      text: 'erro em até 4 s',
      holds: ({ answers }) => answers.every(({ totalMs }) => totalMs <= 4_000),
    },
    {
      text: 'status 503',
      holds: ({ answers }) => answers.every(({ status }) => status === 503),
    },
    checks.hasCode('server_is_overloaded'),
    checks.callsInAllMax(12),
  ],
  verdicts: { naive: 'fail', v1: 'pass', v2: 'pass', v3: 'pass', v4: 'pass' },
};
