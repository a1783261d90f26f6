import { readFileSync } from 'node:fs';
import { isValidElement, type ReactNode } from 'react';
import { expect, it } from 'vitest';
import { colouredLines } from '../../../src/lab/code/coloured-lines.tsx';

type Piece = { readonly children?: ReactNode; readonly className?: string };

const textOf = (node: ReactNode): string => {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(textOf).join('');
  return isValidElement<Piece>(node) ? textOf(node.props.children) : '';
};
const classesOf = (node: ReactNode): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(classesOf);
  if (!isValidElement<Piece>(node)) return [];
  return [node.props.className ?? '', ...classesOf(node.props.children)];
};

it.each(['v1-mvp', 'v4-mission-critical'])('says every line of %s as it is', (folder) => {
  const file = new URL(`../../../../${folder}/src/main.ts`, import.meta.url);
  const lines = readFileSync(file, 'utf8').split('\n');
  expect(colouredLines(lines).map(textOf)).toEqual(lines);
});

it('opens again, on each line, what goes over several', () => {
  const lines = ['/* um', 'comentário', 'longo */', 'const depois = `a', 'b`;'];
  const coloured = colouredLines(lines);
  expect(coloured.map(textOf)).toEqual(lines);
  expect(coloured.slice(0, 3).map(classesOf)).toEqual(Array(3).fill(['hljs-comment']));
  expect(classesOf(coloured[4])).toContain('hljs-string');
});
