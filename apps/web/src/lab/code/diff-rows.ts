import type { CodeLine } from '@evolua/lab-contract/code-step';

/** One line of the page: the older file's on the left, the newer one's on the right. */
export type DiffRow = {
  readonly key: string;
  readonly before: CodeLine | undefined;
  readonly after: CodeLine | undefined;
  /** Which change of the step it belongs to, from 1; absent where both files agree. */
  readonly change: number | undefined;
};

/**
 * The lines of a step side by side. Within a change, what went stands opposite what came, line
 * by line, and the longer of the two has nothing opposite its rest.
 */
export const diffRows = (lines: readonly CodeLine[]): readonly DiffRow[] => {
  const rows: DiffRow[] = [];
  let removed: CodeLine[] = [];
  let added: CodeLine[] = [];
  let changes = 0;
  const push = (before?: CodeLine, after?: CodeLine, change?: number): void => {
    rows.push({ key: String(rows.length), before, after, change });
  };
  const settle = (): void => {
    const count = Math.max(removed.length, added.length);
    if (count > 0) changes += 1;
    for (let at = 0; at < count; at += 1) push(removed[at], added[at], changes);
    removed = [];
    added = [];
  };
  for (const line of lines) {
    if (line.change === 'removed') removed.push(line);
    else if (line.change === 'added') added.push(line);
    else {
      settle();
      push(line, line);
    }
  }
  settle();
  return rows;
};
