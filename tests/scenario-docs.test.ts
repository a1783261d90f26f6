import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { renderVerdicts } from '../promises/scenarios/render-verdicts.ts';

const read = (file: string) =>
  readFile(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');

test('the page about scenarios says what the scenarios say (node scripts/scenarios.ts --page)', async () => {
  const page = await read('docs/cenarios.md');
  expect(page.slice(0, renderVerdicts().length)).toBe(renderVerdicts());
});

test.each(['README.md', 'README.en.md'])('%s shows the score of the page', async (file) => {
  const score = (await read('docs/cenarios.md')).match(/## Placar\n\n(?<table>[^#]+)\n\n## /u);
  expect(score?.groups?.table?.split('\n')).toHaveLength(4);
  expect(await read(file)).toContain(score?.groups?.table);
});
