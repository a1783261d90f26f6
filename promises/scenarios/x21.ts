import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

/** Enough to know what is usual, and that the first few of a cold process are not. */
const USUAL = 60;
const SLOW_MS = 2_500;
const QUICK_MS = 1_800;

export const x21: Scenario = {
  id: 'X21',
  title: 'O principal ficou lento de repente',
  given: '60 respostas rápidas; depois, na OpenAI, o primeiro token demora 2,5 s',
  expected: 'primeiro token em até 1,8 s: outro é chamado, vence, e quem perdeu é fechado',
  faults: () => [],
  act: async ({ ask, simulator }) => {
    await simulator.pace(0);
    for (let asked = 0; asked < USUAL; asked += 1) await ask({ aside: true, mode: 'whole' });
    await simulator.fail({ kind: 'first-token', ms: SLOW_MS }, { provider: 'openai' });
    await ask();
  },
  checks: [
    {
      text: `primeiro token em até ${QUICK_MS} ms`,
      advisory: true,
      holds: ({ answers }) => (answers.at(-1)?.firstTokenMs ?? 0) <= QUICK_MS,
    },
    {
      text: 'no máximo uma chamada a mais',
      holds: ({ answers, attempts }) => attempts().length <= answers.length + 1,
    },
    checks.isClosed('openai'),
  ],
  verdicts: { naive: 'partial', v1: 'partial', v2: 'partial', v3: 'partial', v4: 'pass' },
};
