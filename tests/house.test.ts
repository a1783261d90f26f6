import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const LINES_MAX = 170;

/** Tables and generated routes are lists by nature; a list may have many entries. */
const LISTS = [
  /stores\/postgres\/schema\//,
  /text\/pt-br\.ts$/,
  /corpus\//,
  /faults\/parameters\.ts$/,
];

const files = globSync('{apps,infra,packages}/*/src/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => basename(file) !== 'index.ts' && !file.endsWith('.d.ts'))
  .sort();

const valuesExportedBy = (source: string) =>
  source.match(/^export (?:default |async )?(?:const|function\*?|class|let|async function)\b/gmu) ??
  [];

describe('the house is in order', () => {
  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(files.filter((file) => !LISTS.some((list) => list.test(file))))(
    '%s exports one thing and can be read at a sitting',
    async (file) => {
      const source = await readFile(`${root}/${file}`, 'utf8');
      expect(valuesExportedBy(source).length, 'values exported').toBeLessThanOrEqual(1);
      expect(source.split('\n').length, 'lines').toBeLessThanOrEqual(LINES_MAX);
    },
  );
});
