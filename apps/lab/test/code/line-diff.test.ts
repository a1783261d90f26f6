import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineDiff } from '../../src/code/line-diff.ts';

const fewLines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

/** The longest common subsequence, by its definition. */
function commonLength([head, ...rest]: readonly string[], other: readonly string[]): number {
  if (head === undefined || other.length === 0) return 0;
  const at = other.indexOf(head);
  const without = commonLength(rest, other);
  return at < 0 ? without : Math.max(without, 1 + commonLength(rest, other.slice(at + 1)));
}

test('both texts can be read back, numbered, and no more lines change than have to', () => {
  fc.assert(
    fc.property(fewLines, fewLines, (before, after) => {
      const lines = lineDiff(before, after);
      const older = lines.filter(({ change }) => change !== 'added');
      const newer = lines.filter(({ change }) => change !== 'removed');
      expect(older.map(({ text }) => text)).toEqual(before);
      expect(newer.map(({ text }) => text)).toEqual(after);
      expect(older.map((line) => line.before)).toEqual(before.map((_, index) => index + 1));
      expect(newer.map((line) => line.after)).toEqual(after.map((_, index) => index + 1));
      const same = lines.filter(({ change }) => change === 'same').length;
      expect(same).toBe(commonLength(before, after));
    }),
  );
});

test('where a line was changed, the old one comes first', () => {
  const changes = lineDiff(['a', 'x', 'c'], ['a', 'y', 'c']).map(({ change }) => change);
  expect(changes).toEqual(['same', 'removed', 'added', 'same']);
});
