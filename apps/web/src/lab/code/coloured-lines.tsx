import typescript from 'highlight.js/lib/languages/typescript';
import { createLowlight } from 'lowlight';
import type { ReactNode } from 'react';
import '../../parts/coloured-code.css';

const lowlight = createLowlight({ typescript });

type Node = ReturnType<typeof lowlight.highlight>['children'][number];

/**
 * A TypeScript file with its words told apart, line by line. What spans lines, a comment for
 * example, is opened again on each: colours come from the whole file, not from a line alone.
 */
export const colouredLines = (lines: readonly string[]): readonly ReactNode[] => {
  const all = split(lowlight.highlight('typescript', lines.join('\n')).children);
  return lines.map((line, index) => all[index] ?? line);
};

/** One list of pieces per line. */
const split = (nodes: readonly Node[]): readonly (readonly ReactNode[])[] => {
  const all: ReactNode[][] = [[]];
  const append = (pieces: readonly (readonly ReactNode[])[]): void => {
    const [first = [], ...others] = pieces;
    all.at(-1)?.push(...first);
    all.push(...others.map((each) => [...each]));
  };
  nodes.forEach((node, index) => {
    if (node.type === 'text') append(node.value.split('\n').map((text) => [text]));
    if (node.type !== 'element') return;
    const names = node.properties.className;
    const className = Array.isArray(names) ? names.join(' ') : undefined;
    append(
      split(node.children).map((pieces) => [
        // biome-ignore lint/suspicious/noArrayIndexKey: a word's place is its identity.
        <span key={index} className={className}>
          {pieces}
        </span>,
      ]),
    );
  });
  return all;
};
