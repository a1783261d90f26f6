import type { Scenario } from './scenario.ts';

const EVERY = 7;
const TOKENS = 60;
const indices = Array.from({ length: Math.floor(TOKENS / EVERY) }, (_, index) => 1 + index * EVERY);

export const x19: Scenario = {
  id: 'X19',
  title: 'Cortada em qualquer ponto, por qualquer um',
  given: `oito perguntas; quem responde primeiro é cortado no token ${indices.join(', ')}`,
  expected: 'o texto visível é o da resposta inteira, ou o começo dela com um erro claro',
  faults: () => [],
  act: async ({ ask, simulator }) => {
    for (const token of indices) {
      await simulator.fail({ kind: 'cut', token }, { attemptsMax: 1 });
      await ask();
    }
  },
  checks: [
    {
      text: 'cada corte aconteceu',
      holds: ({ attempts }) =>
        attempts().filter(({ outcome }) => outcome === 'cut').length === indices.length,
    },
  ],
  verdicts: { naive: 'fail', v1: 'safe', v2: 'safe', v3: 'safe', v4: 'pass' },
};
