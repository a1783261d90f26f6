import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const s09: Scenario = {
  id: 'S09',
  title: 'Para no meio e não volta a tempo',
  given: 'a OpenAI para depois de 20 tokens, por 30 s',
  expected: 'fim em até 45 s, e a pergunta seguinte é respondida',
  faults: (clock) => [
    { provider: 'openai', script: [{ kind: 'stall', token: 20, ms: clock.ms(30_000) }] },
  ],
  limitMs: 45_000,
  act: async ({ ask }) => {
    await ask();
    await ask();
  },
  checks: [
    checks.endsWithin(45_000),
    {
      text: 'a pergunta seguinte tem resposta inteira',
      holds: ({ answers }) => answers[1]?.end === 'whole',
    },
  ],
  verdicts: { naive: 'pass', v1: 'safe', v2: 'safe', v3: 'safe', v4: 'pass' },
};
