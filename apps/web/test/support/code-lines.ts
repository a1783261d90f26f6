import type { CodeLine } from '@evolua/lab-contract/code-step';

/** Lines of a step, numbered as in the two files. */
export const codeLines = (
  ...entries: readonly (readonly [CodeLine['change'], string])[]
): readonly CodeLine[] => {
  let before = 0;
  let after = 0;
  return entries.map(([change, text]) => {
    if (change !== 'added') before += 1;
    if (change !== 'removed') after += 1;
    return {
      change,
      text,
      before: change === 'added' ? undefined : before,
      after: change === 'removed' ? undefined : after,
      brings: undefined,
    };
  });
};
