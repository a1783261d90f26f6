import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { screensOutdated } from '../../src/screens/screens-outdated.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const noon = new Date('2026-03-02T12:00:00Z');
const later = new Date('2026-03-02T12:00:01Z');

/** Screens whose sources and folders are all of noon, built a second later. */
function builtScreens(): string {
  const folder = temporaryFolder();
  for (const name of ['src', 'src/parts', 'dist', 'test']) mkdirSync(join(folder, name));
  for (const name of ['index.html', 'src/main.tsx', 'src/parts/answer.tsx', 'dist/index.html']) {
    writeFileSync(join(folder, name), '');
  }
  for (const name of ['index.html', 'src/parts/answer.tsx', 'src/main.tsx', 'src/parts', 'src']) {
    utimesSync(join(folder, name), noon, noon);
  }
  utimesSync(join(folder, 'dist/index.html'), later, later);
  return folder;
}

test('screens newer than every source are left as they are', () => {
  expect(screensOutdated(builtScreens(), [])).toBe(false);
});

test('screens that were never built are outdated', () => {
  const folder = builtScreens();
  rmSync(join(folder, 'dist'), { recursive: true });
  expect(screensOutdated(folder, [])).toBe(true);
});

test.each(['index.html', 'src/parts/answer.tsx'])('a newer %s makes them outdated', (source) => {
  const folder = builtScreens();
  writeFileSync(join(folder, source), 'changed');
  expect(screensOutdated(folder, [])).toBe(true);
});

test('a deleted source makes them outdated', () => {
  const folder = builtScreens();
  rmSync(join(folder, 'src/parts/answer.tsx'));
  expect(screensOutdated(folder, [])).toBe(true);
});

test('a newer file of a package that they share makes them outdated', () => {
  const shared = temporaryFolder();
  writeFileSync(join(shared, 'model.ts'), '');
  expect(screensOutdated(builtScreens(), [shared])).toBe(true);
});

test('a changed test does not', () => {
  const folder = builtScreens();
  writeFileSync(join(folder, 'test', 'answer.test.ts'), '');
  expect(screensOutdated(folder, [])).toBe(false);
});
