import type { Scenario } from './scenario.ts';

const QUESTIONS = 100;
/** The retry budget: ten, and a tenth of the questions. */
const CALLS_MAX = QUESTIONS + 10 + QUESTIONS / 10;

export const x11: Scenario = {
  id: 'X11',
  title: 'Cem perguntas de uma vez, com o principal fora do ar',
  given: 'a OpenAI responde 503; 100 perguntas ao mesmo tempo',
  expected: 'no máximo 120 chamadas a ela: as repetições têm orçamento e não viram avalanche',
  faults: () => [{ provider: 'openai', fault: { kind: 'status', status: 503 } }],
  act: async ({ ask }) => {
    await Promise.all(Array.from({ length: QUESTIONS }, () => ask({ mode: 'whole' })));
  },
  checks: [
    {
      text: `no máximo ${CALLS_MAX} chamadas à OpenAI`,
      holds: ({ attempts }) => attempts('openai').length <= CALLS_MAX,
    },
  ],
  verdicts: { naive: 'fail', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};
