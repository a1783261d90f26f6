import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const path = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));

test('the page about promises says what the promises say (node scripts/promises.ts)', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    path('scripts/promises.ts'),
    '--print',
  ]);
  expect(stdout).toContain('✗');
  expect(await readFile(path('docs/promessas.md'), 'utf8')).toBe(stdout);
}, 60_000);
