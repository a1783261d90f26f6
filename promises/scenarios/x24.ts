import { setTimeout as delay } from 'node:timers/promises';
import type { Scenario } from './scenario.ts';

const READERS = 5;
const TOKEN_GAP_MS = 20;
/** Within the second and more that the answer takes. */
const NEXT_MS = 100;

export const x24: Scenario = {
  id: 'X24',
  title: 'A mesma pergunta de cinco pessoas, e a primeira vai embora',
  given: 'cinco pedidos iguais quase ao mesmo tempo; quem perguntou primeiro desliga no meio',
  expected: 'os outros quatro recebem tudo, e a resposta foi paga uma vez só',
  faults: () => [],
  act: async ({ ask, simulator }) => {
    await simulator.pace(TOKEN_GAP_MS);
    const text = `Qual é a pergunta de todos? (${Date.now()})`;
    const first = ask({ text, leaveAfter: { pieces: 20 } });
    await delay(NEXT_MS);
    await Promise.all([first, ...Array.from({ length: READERS - 1 }, () => ask({ text }))]);
  },
  checks: [
    {
      text: 'uma só chamada',
      advisory: true,
      holds: ({ attempts }) => attempts().length === 1,
    },
  ],
  verdicts: { naive: 'partial', v1: 'partial', v2: 'pass', v3: 'pass', v4: 'pass' },
};
