import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generatedFiles } from '../src/generated-files.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const files = generatedFiles();

describe('what is generated', () => {
  test.each(Object.entries(files))('%s is what its source says', async (path, content) => {
    const file = await readFile(`${folder}${path}`, 'utf8').catch(() => '');
    expect(file === content, 'old: run `make observability`').toBe(true);
  });

  test('is all there is in its folders', () => {
    const generated = ['grafana/dashboards/*', 'prometheus/rules/*', 'prometheus/tests/*'];
    expect(globSync(generated, { cwd: folder }).sort()).toEqual(Object.keys(files).sort());
  });
});
