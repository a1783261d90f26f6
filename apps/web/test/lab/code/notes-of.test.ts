import { expect, it } from 'vitest';
import { notesOf } from '../../../src/lab/code/notes-of.ts';
import { codeLines } from '../../support/code-lines.ts';

it('says a promise once, where the layer takes its place and not where it is imported', () => {
  const retry = { path: 'layers/retry.ts', promise: 'Tenta de novo.' };
  const cache = { path: 'layers/cache.ts', promise: 'Lembra.' };
  const [first, second, third] = codeLines(
    ['added', "import { retry } from 'retry';"],
    ['added', "import { cache } from 'cache';"],
    ['added', '  retry(),'],
  );
  if (!first || !second || !third) throw new Error('three lines were asked for');
  const notes = notesOf([
    { ...first, brings: retry },
    { ...second, brings: cache },
    { ...third, brings: retry },
  ]);
  expect([...notes]).toEqual([
    [2, cache],
    [3, retry],
  ]);
});
