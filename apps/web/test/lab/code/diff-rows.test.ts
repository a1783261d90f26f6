import type { CodeLine } from '@evolua/lab-contract/code-step';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffRows } from '../../../src/lab/code/diff-rows.ts';
import { unifiedRows } from '../../../src/lab/code/unified-rows.ts';
import { codeLines } from '../../support/code-lines.ts';

const steps = fc
  .array(fc.tuple(fc.constantFrom('same', 'added', 'removed'), fc.string()), { maxLength: 60 })
  .map((entries) => codeLines(...entries));
const said = (lines: readonly (CodeLine | undefined)[]) =>
  lines.flatMap((line) => (line ? [line.text] : []));

describe('two files side by side', () => {
  it('loses no line of either, and keeps their order', () => {
    fc.assert(
      fc.property(steps, (lines) => {
        const rows = diffRows(lines);
        const older = lines.filter(({ change }) => change !== 'added');
        const newer = lines.filter(({ change }) => change !== 'removed');
        expect(said(rows.map(({ before }) => before))).toEqual(said(older));
        expect(said(rows.map(({ after }) => after))).toEqual(said(newer));
      }),
    );
  });

  it('has every common line once, opposite itself, and nothing common inside a change', () => {
    fc.assert(
      fc.property(steps, (lines) => {
        for (const { before, after, change } of diffRows(lines)) {
          expect(before === after).toBe(change === undefined);
          if (change !== undefined) expect([before?.change, after?.change]).not.toContain('same');
        }
      }),
    );
  });

  it('sets what came opposite what went, and counts the changes', () => {
    const rows = diffRows(
      codeLines(['same', 'a'], ['removed', 'b'], ['added', 'c'], ['added', 'd'], ['same', 'e']),
    );
    expect(rows.map(({ before, after, change }) => [before?.text, after?.text, change])).toEqual([
      ['a', 'a', undefined],
      ['b', 'c', 1],
      [undefined, 'd', 1],
      ['e', 'e', undefined],
    ]);
  });
});

describe('two files one below the other', () => {
  it('says every line once, of each change first what went', () => {
    fc.assert(
      fc.property(steps, (lines) => {
        const rows = unifiedRows(diffRows(lines));
        const each = rows.map(({ before, after }) => before ?? after);
        expect(said(each).toSorted()).toEqual(said(lines).toSorted());
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        for (const [index, line] of each.entries()) {
          if (line?.change === 'removed') expect(each[index - 1]?.change).not.toBe('added');
        }
      }),
    );
  });
});
