import type { CodeLine } from '@evolua/lab-contract/code-step';
import type { ReactNode } from 'react';
import { colouredLines } from './coloured-lines.tsx';

/** The lines of a step as they are drawn, each with the colours that it has in its own file. */
export const colouredByLine = (
  lines: readonly CodeLine[],
): ReadonlyMap<CodeLine | undefined, ReactNode> => {
  const older = lines.filter(({ change }) => change !== 'added');
  const newer = lines.filter(({ change }) => change !== 'removed');
  return new Map(
    [older, newer].flatMap((file) => {
      const coloured = colouredLines(file.map(({ text }) => text));
      return file.map((line, index) => [line, coloured[index]] as const);
    }),
  );
};
