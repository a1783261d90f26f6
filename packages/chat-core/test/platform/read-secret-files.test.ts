import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSecretFiles } from '../../src/platform/read-secret-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'evolua-secrets-'));
const file = join(folder, 'auth');
writeFileSync(file, 'from-a-file\n');
afterAll(() => rmSync(folder, { recursive: true }));

test('a secret in a file is read, without the end of its line', () => {
  expect(readSecretFiles({ AUTH_SECRET_FILE: file }).AUTH_SECRET).toBe('from-a-file');
});

test('what the environment says itself counts more; an empty line says nothing', () => {
  expect(readSecretFiles({ AUTH_SECRET_FILE: file, AUTH_SECRET: 'own' }).AUTH_SECRET).toBe('own');
  expect(readSecretFiles({ AUTH_SECRET_FILE: file, AUTH_SECRET: '' }).AUTH_SECRET).toBe(
    'from-a-file',
  );
  expect(readSecretFiles({ AUTH_SECRET_FILE: '' }).AUTH_SECRET).toBeUndefined();
});

test('only secrets come from files', () => {
  expect(readSecretFiles({ PORT_FILE: file }).PORT).toBeUndefined();
});

test('a file that is not there is named by its variable, and a file that is never by its content', () => {
  const missing = () => readSecretFiles({ DATABASE_URL_FILE: join(folder, 'no') });
  expect(missing).toThrow(/DATABASE_URL_FILE: não pode ser lido$/u);
});
