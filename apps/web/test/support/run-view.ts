import type { RunView } from '@evolua/lab-contract/run-view';

/** A run that has just begun. */
export const runView = (run: Partial<RunView> = {}): RunView => ({
  experimentId: 'openai-fora',
  startedAt: 1_000,
  endedAt: undefined,
  phase: 'before',
  step: 0,
  verdicts: {},
  problem: undefined,
  ...run,
});
