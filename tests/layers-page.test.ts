import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const VERSIONS = ['v1-mvp', 'v2-scalable', 'v3-enterprise', 'v4-mission-critical'] as const;

const read = (path: string) =>
  readFile(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');

const page = await read('docs/camadas/README.md');
const roots = await Promise.all(VERSIONS.map((version) => read(`apps/${version}/src/main.ts`)));

/** The rows of a table of the page: a layer, and in which of the versions it stands. */
const rowsOf = (heading: string) => {
  const section = page.split('\n## ').find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| \[([\w-]+)\]\(\1\.md\).*?((?: \|(?: ●)?){4}) \|$/gmu)].map(
    ([, layer = '', marks = '']) => ({
      layer,
      has: marks
        .split('|')
        .slice(1)
        .map((mark) => mark.trim() === '●'),
    }),
  );
};

const kebab = (name: string) => name.replace(/[A-Z]/gu, (capital) => `-${capital.toLowerCase()}`);

/** The layers of a stack of a root, outermost first; whoever watches experiments is chaos too. */
const stackOf = (root: string, name: string) => {
  const [, lines = ''] = new RegExp(`const ${name} = stack\\(\n(.*?)\n\\);`, 'su').exec(root) ?? [];
  return [...lines.matchAll(/^ {2}(\w+)(?:\(|\.watch)/gmu)].map(([, layer = '']) =>
    layer === 'experiments' ? 'chaos' : kebab(layer),
  );
};

describe('the page of all layers', () => {
  const tables = [
    ['Em volta da pergunta', 'provider'],
    ['Em volta de cada provedor', 'resilient'],
  ] as const;

  test.each(tables)('%s: in the order of V4', (heading, name) => {
    const inV4 = stackOf(roots[3] ?? '', name);
    expect(inV4.length).toBeGreaterThan(5);
    expect(rowsOf(heading).map(({ layer }) => layer)).toEqual(inV4);
  });

  test.each(tables)('%s: with the versions that have it', (heading) => {
    for (const { layer, has } of rowsOf(heading)) {
      const names = roots.map((root) => root.includes(`'@evolua/chat-core/layers/${layer}'`));
      expect(has, layer).toEqual(names);
    }
  });
});
