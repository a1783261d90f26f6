import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { screensBuilder } from '../../src/screens/screens-builder.ts';
import { openLogFile } from '../../src/supervisor/log-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { until } from '../until.ts';

/** A compiler in Vite's place: it copies the one source, and refuses what is not valid. */
const standInVite = `
const { copyFileSync, mkdirSync, readFileSync } = require('node:fs');
if (readFileSync('src/main.tsx', 'utf8').includes('not valid')) {
  console.error('main.tsx:1 is not valid');
  process.exit(1);
}
mkdirSync('dist', { recursive: true });
copyFileSync('src/main.tsx', 'dist/index.html');
`;

function screens() {
  const webFolder = temporaryFolder();
  for (const folder of ['src', 'node_modules/vite/bin']) {
    mkdirSync(join(webFolder, folder), { recursive: true });
  }
  const write = (file: string, content: string) => writeFileSync(join(webFolder, file), content);
  write('package.json', '{}');
  write('node_modules/vite/package.json', '{ "name": "vite" }');
  write('node_modules/vite/bin/vite.js', standInVite);
  write('src/main.tsx', 'first');
  const news: string[] = [];
  const builder = screensBuilder({
    webFolder,
    sharedFolders: [],
    env: {},
    logFile: openLogFile(join(webFolder, '.screens.log')),
    log: (sentence) => news.push(sentence),
    watch: true,
  });
  onTestFinished(() => builder.stop());
  const built = () => {
    const file = join(webFolder, 'dist/index.html');
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  return { builder, write, built, news };
}

test('screens that are missing are built, and built again when a source changes', async () => {
  const { builder, write, built, news } = screens();
  await builder.start();
  expect(built()).toBe('first');
  write('src/main.tsx', 'second');
  await until('it is told', () => news.length > 0);
  expect(built()).toBe('second');
  expect(news[0]).toMatch(/^Telas reconstruídas: mudou src\/main\.tsx /);
});

test('screens that cannot be built are refused with the compiler’s words', async () => {
  const { builder, write } = screens();
  write('src/main.tsx', 'not valid');
  await expect(builder.start()).rejects.toThrow(
    /^As telas não foram construídas \(código 1\)\.\n.*\n.*main\.tsx:1 is not valid/,
  );
});

test('a change that cannot be built is told, and the screens before it stay', async () => {
  const { builder, write, built, news } = screens();
  await builder.start();
  write('src/main.tsx', 'not valid');
  await until('it is told', () => news.length > 0);
  expect(news[0]).toContain('main.tsx:1 is not valid');
  expect(built()).toBe('first');
});
