import type { CodeLine } from '@evolua/lab-contract/code-step';

export type DiffLine = Omit<CodeLine, 'brings'>;

/**
 * The lines of two texts, the removed ones before the added ones where they differ, with as many in
 * common as there can be: the longest common subsequence, by the table of Wagner and Fischer (1974).
 * Takes time and memory by the product of the two lengths.
 */
export function lineDiff(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const common = commonLengths(before, after);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [older, newer] = [before[i], after[j]];
    if (older !== undefined && older === newer) {
      lines.push({ change: 'same', text: older, before: ++i, after: ++j });
    } else if (older !== undefined && common(i + 1, j) >= common(i, j + 1)) {
      lines.push({ change: 'removed', text: older, before: ++i, after: undefined });
    } else if (newer !== undefined) {
      lines.push({ change: 'added', text: newer, before: undefined, after: ++j });
    }
  }
  return lines;
}

/** How many lines the ends of both texts have in common, from here and from there on. */
function commonLengths(before: readonly string[], after: readonly string[]) {
  const width = after.length + 1;
  const table = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number) => (j > after.length ? 0 : (table[i * width + j] ?? 0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const longest =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      table[i * width + j] = longest;
    }
  }
  return at;
}
