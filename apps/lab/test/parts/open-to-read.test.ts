import { chmodSync, mkdirSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openToRead } from '../../src/parts/open-to-read.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('what an install under a closed umask made can be read and run by all, written by none', () => {
  const folder = join(temporaryFolder(), 'postgres');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  const [program, library] = [join(folder, 'bin/postgres'), join(folder, 'libpq.so.5.18')];
  writeFileSync(program, '');
  writeFileSync(library, '');
  symlinkSync('libpq.so.5.18', join(folder, 'libpq.so'));
  chmodSync(program, 0o700);
  chmodSync(library, 0o600);
  chmodSync(join(folder, 'bin'), 0o700);
  openToRead(folder);
  expect(modeOf(program)).toBe('755');
  expect(modeOf(library)).toBe('644');
  expect(modeOf(join(folder, 'bin'))).toBe('755');
  expect(readlinkSync(join(folder, 'libpq.so'))).toBe('libpq.so.5.18');
});
