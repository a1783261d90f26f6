import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { problemOf } from '../../api/problem-of.ts';

/**
 * Something that a press of a button asks of the laboratory: one at a time, and the reason why it
 * did not happen. What changed comes back live, not as an answer.
 */
export const useAct = () => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const act = (ask: () => Promise<unknown>): void => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    ask()
      .catch((error: unknown) => setProblem(problemOf(error)))
      .finally(() => setBusy(false));
  };
  return { busy, problem, act };
};
