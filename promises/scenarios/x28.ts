import { setTimeout as delay } from 'node:timers/promises';
import type { Scenario } from './scenario.ts';

const TOKEN_GAP_MS = 30;
/** In the middle of an answer of two seconds. */
const LEAVE_MS = 700;

export const x28: Scenario = {
  id: 'X28',
  title: 'O processo é desligado no meio da resposta',
  given: 'SIGTERM no meio de uma resposta de 2 s',
  expected: 'a resposta chega ao fim antes de o processo sair',
  faults: () => [],
  act: async ({ ask, simulator, leave }) => {
    await simulator.pace(TOKEN_GAP_MS);
    const asking = ask();
    await delay(LEAVE_MS);
    await Promise.all([asking, leave()]);
  },
  verdicts: { naive: 'fail', v1: 'pass', v2: 'pass', v3: 'pass', v4: 'pass' },
};
