import { expect, it } from 'vitest';
import { notesOf } from '../../../src/lab/code/notes-of.ts';
import { codeLines } from '../../support/code-lines.ts';

it('says a promise once, where a new layer takes its place, and nothing of what only moved', () => {
  const retry = { path: 'layers/retry.ts', promise: 'Tenta de novo.' };
  const cache = { path: 'layers/cache.ts', promise: 'Lembra.' };
  const ledger = { path: 'layers/ledger.ts', promise: 'Anota.' };
  const brings = [retry, cache, ledger, retry, ledger];
  const lines = codeLines(
    ['added', "import { retry } from 'retry';"],
    ['added', "import { cache } from 'cache';"],
    ['same', "import { ledger } from 'ledger';"],
    ['added', '  retry(),'],
    ['added', '  ledger(),'],
  ).map((line, index) => ({ ...line, brings: brings[index] }));
  expect([...notesOf(lines)]).toEqual([
    [2, cache],
    [4, retry],
  ]);
});
