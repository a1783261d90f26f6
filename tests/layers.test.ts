import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const core = 'packages/chat-core';
const layers = globSync(`${core}/src/layers/*.ts`, { cwd: root })
  .map((file) => basename(file, '.ts'))
  .sort();

const read = (file: string) => readFile(`${root}/${file}`, 'utf8');

const SECTIONS = [
  '## O que promete',
  '## O que custa',
  '## Onde fica, e por quê',
  '## Não faça',
  '## Faça',
  '## Fontes',
];

describe('every layer', () => {
  it('is one of the vocabulary of the course', () => {
    expect(layers).toEqual(
      ['bulkhead', 'cache', 'chaos', 'circuit-breaker', 'coalesce', 'continuation', 'degrade']
        .concat(['failover', 'hedge', 'ledger', 'metrics', 'prefill', 'retry', 'timeout'])
        .concat(['tracing']),
    );
  });

  it.each(layers)('%s opens with its promise', async (layer) => {
    expect(await read(`${core}/src/layers/${layer}.ts`)).toMatch(/\/\*\*\n \* Promise: /u);
  });

  it.each(layers)('%s has the same files as its siblings', async (layer) => {
    for (const file of [
      `test/layers/${layer}.test.ts`,
      `test/examples/${layer}.test.ts`,
      `mutants/${layer}.ts`,
    ]) {
      expect((await read(`${core}/${file}`)).length, file).toBeGreaterThan(0);
    }
  });

  it.each(layers)('%s has a page whose listings are the files that are tested', async (layer) => {
    const page = await read(`docs/camadas/${layer}.md`);
    const headings = page.split('\n').filter((line) => line.startsWith('## '));
    expect(headings).toEqual(SECTIONS);
    const [dont, doThis] = page.slice(page.indexOf('## Não faça')).split('## Faça');
    const listing = async (name: string) =>
      `\`\`\`ts\n${await read(`${core}/examples/${layer}/${name}.ts`)}\`\`\``;
    expect(dont).toContain(await listing('dont'));
    expect(doThis).toContain(await listing('do'));
  });
});
