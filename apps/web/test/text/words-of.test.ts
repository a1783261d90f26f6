import { expect, it } from 'vitest';
import { problems } from '../../src/text/problems.ts';
import { wordsOf } from '../../src/text/words-of.ts';

it('tells a known problem in our sentences', () => {
  const told = wordsOf({ code: 'server', title: 'Falha no provedor', detail: 'x' });
  expect(told).toEqual(problems.server);
});

it('makes a sentence of the label of one that it does not know', () => {
  const told = wordsOf({ code: 'novidade', title: 'Algo novo', detail: 'Aconteceu.' });
  expect(told).toEqual({ title: 'Algo novo.', detail: 'Aconteceu.' });
  expect(wordsOf({ code: 'constructor', title: 'Pronto!', detail: '' }).title).toBe('Pronto!');
});

it('ends every sentence', () => {
  for (const { title, detail } of Object.values(problems)) {
    expect(title).toMatch(/[.!?]$/);
    expect(detail).toMatch(/[.!?]$/);
  }
});
