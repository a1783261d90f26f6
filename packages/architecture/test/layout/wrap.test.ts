import { expect, it } from 'vitest';
import { wrap } from '../../src/layout/wrap.ts';

it.each([
  ['até 100', ['até 100']],
  ['a terceira escolha', ['a terceira', 'escolha']],
  ['cache, só na memória', ['cache,', 'só na memória']],
  ['umapalavrasóequenãocabe', ['umapalavrasóequenãocabe']],
])('“%s” stands in a box as %j', (note, lines) => {
  expect(wrap(note, 12, 108)).toEqual(lines);
});
