import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sharedFolder } from '../../src/parts/shared-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const own = process.getuid?.() ?? 0;
const user = { name: 'someone', uid: own, gid: process.getgid?.() ?? 0 };
let temporary = '';

beforeEach(() => {
  temporary = temporaryFolder();
  vi.stubEnv('TMPDIR', temporary);
});
afterEach(() => void vi.unstubAllEnvs());

test('it is the same at every start, and nobody else enters or lists it', () => {
  const folder = sharedFolder(user);
  expect(folder).toBe(join(temporary, `evolua-${own}`));
  expect(sharedFolder(user)).toBe(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o710);
});

test('a link planted in its place is refused, and what it points at stays untouched', () => {
  const target = temporaryFolder();
  chmodSync(target, 0o700);
  symlinkSync(target, join(temporary, `evolua-${own}`));
  expect(() => sharedFolder(user)).toThrow('não é uma pasta só deste usuário');
  expect(readdirSync(target)).toEqual([]);
  expect(statSync(target).mode & 0o777).toBe(0o700);
});

test('a folder that others may write to is refused', () => {
  mkdirSync(join(temporary, `evolua-${own}`));
  chmodSync(join(temporary, `evolua-${own}`), 0o777);
  expect(() => sharedFolder(user)).toThrow('TMPDIR=/outra/pasta make dev');
});

test('a file in its place is refused', () => {
  writeFileSync(join(temporary, `evolua-${own}`), '');
  expect(() => sharedFolder(user)).toThrow('não é uma pasta só deste usuário');
});
