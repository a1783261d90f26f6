import type { Layout } from '../layout/layout.ts';
import { MEASURES } from '../layout/measures.ts';
import { textWidth } from '../layout/text-width.ts';
import type { VersionId } from '../model/version-id.ts';
import { diamondAt } from './diamond-at.ts';
import { element } from './element.ts';
import { plusAt } from './plus-at.ts';

/** Between a sign and its words, and between one sign's words and the next sign. */
const GAP = { words: 8, next: 28 };

/** What the signs mean, from left to right; only those that this drawing has. */
export const legend = (version: VersionId, { boxes, links, zones }: Layout, y: number): string => {
  const entries = [
    {
      words: 'caminho de uma pergunta',
      width: 30,
      sign: (x: number) => line(x, y, 'link path'),
      isThere: true,
    },
    { words: 'outra ligação', width: 30, sign: (x: number) => line(x, y, 'link'), isThere: true },
    {
      words: 'cópia de dados',
      width: 30,
      sign: (x: number) => line(x, y, 'link copy'),
      isThere: links.some(({ isReplication }) => isReplication),
    },
    {
      words: `chegou na ${version.toUpperCase()}`,
      width: 14,
      sign: (x: number) => plusAt({ x: x - 7, y, width: 28, height: 0 }),
      isThere: boxes.some(({ isNew }) => isNew),
    },
    {
      words: 'ponto único de falha',
      width: 14,
      sign: (x: number) => diamondAt({ x: x - 7, y, width: 0, height: 0 }),
      isThere: [...boxes, ...zones].some(({ isSinglePoint }) => isSinglePoint),
    },
  ];
  let x = 20;
  return entries
    .filter(({ isThere }) => isThere)
    .map(({ words, width, sign }) => {
      const at = x;
      const wordsAt = at + width + GAP.words;
      x = wordsAt + textWidth(words, MEASURES.noteSize, 'regular') + GAP.next;
      return sign(at) + element('text', { class: 'legend', x: wordsAt, y: y + 4 }, words);
    })
    .join('');
};

const line = (x: number, y: number, className: string) =>
  element('path', { class: className, d: `M${x} ${y}h30` });
