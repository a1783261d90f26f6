import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockRunner } from '../../src/supervisor/lock-runner.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('a second runner of the same folder is refused in one sentence naming the first', () => {
  const folder = temporaryFolder();
  lockRunner(folder);
  expect(() => lockRunner(folder)).toThrow(
    new RegExp(`^O Evolua já está no ar nesta pasta \\(processo ${process.pid}\\): .*\\.$`),
  );
});

test('a folder that cannot be written is refused in one sentence naming it', () => {
  const file = join(temporaryFolder(), 'a-file');
  writeFileSync(file, '');
  const folder = join(file, 'data');
  expect(() => lockRunner(folder)).toThrow(`Não é possível escrever em ${folder} (ENOTDIR): `);
});

test('a lock given back can be had again, and leaves no file', () => {
  const folder = temporaryFolder();
  lockRunner(folder)();
  expect(readdirSync(folder)).toEqual([]);
  lockRunner(folder)();
});

test.each([
  ['of another life of this pid', JSON.stringify({ pid: process.pid, identity: 'another life' })],
  ['cut short by a crash', '{ "pid":'],
  ['that is empty', ''],
])('a lock %s is taken over', (_, content) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'runner.lock'), content);
  lockRunner(folder);
  expect(readFileSync(join(folder, 'runner.lock'), 'utf8')).toContain(`"pid":${process.pid},`);
});

test('giving back a lock that has passed to another runner leaves it alone', () => {
  const folder = temporaryFolder();
  const unlock = lockRunner(folder);
  writeFileSync(join(folder, 'runner.lock'), 'another runner');
  unlock();
  expect(readdirSync(folder)).toEqual(['runner.lock']);
});
