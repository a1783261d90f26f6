import type { CodeLine } from '@evolua/lab-contract/code-step';

export type CodeNote = { readonly path: string; readonly promise: string };

/**
 * What a step brings, by the line of the newer file below which it is said: the last one that
 * names it, where it takes its place. What it does not import anew was there before, and has only
 * moved.
 */
export const notesOf = (lines: readonly CodeLine[]): ReadonlyMap<number, CodeNote> => {
  const isNew = new Set(
    lines.flatMap(({ change, text, brings }) =>
      change === 'added' && text.startsWith('import ') && brings ? [brings.path] : [],
    ),
  );
  const lineOf = new Map<string, number>();
  const notes = new Map<number, CodeNote>();
  for (const { after, brings } of lines) {
    if (after === undefined || !brings || !isNew.has(brings.path)) continue;
    const earlier = lineOf.get(brings.path);
    if (earlier !== undefined) notes.delete(earlier);
    lineOf.set(brings.path, after);
    notes.set(after, brings);
  }
  return notes;
};
