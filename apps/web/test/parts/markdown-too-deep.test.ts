import { expect, it } from 'vitest';
import { markdownTooDeep } from '../../src/parts/markdown-too-deep.ts';

it.each([
  ['quotes', '>'.repeat(200)],
  ['quotes in the middle', `a\n\n${'> '.repeat(100)}fim`],
  ['lists', `${'- '.repeat(200)}fim`],
  ['numbers', `${'1) '.repeat(200)}fim`],
  ['indentation', `- a\n${' '.repeat(200)}- b`],
  ['emphasis', `${'**a _b '.repeat(700)}fim`],
  ['images', `${'!['.repeat(2_001)}fim`],
])('refuses %s', (_name, markdown) => {
  expect(markdownTooDeep(markdown)).toBe(true);
});

it.each([
  ['words', 'palavra '.repeat(10_000)],
  ['a quote in a list in a quote', '> - > uma citação\n>   - 1. dois'],
  ['rules', `${'-'.repeat(500)}\n\n${'*'.repeat(500)}`],
  ['a table', `|a|b|\n${'|'.repeat(300)}\n`],
  ['bold in many paragraphs', '**a** e _b_\n\n'.repeat(2_000)],
])('lets %s through', (_name, markdown) => {
  expect(markdownTooDeep(markdown)).toBe(false);
});
