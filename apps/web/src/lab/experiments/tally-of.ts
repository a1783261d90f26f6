import type { RunView } from '@evolua/lab-contract/run-view';

/** How many versions did what was expected of them, of those judged. */
export const tallyOf = (run: RunView): { readonly held: number; readonly judged: number } => {
  const verdicts = Object.values(run.verdicts);
  return { held: verdicts.filter(({ held }) => held).length, judged: verdicts.length };
};
