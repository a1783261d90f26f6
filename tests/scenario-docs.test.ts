import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { renderVerdicts } from '../promises/scenarios/render-verdicts.ts';

test('the page about scenarios says what the scenarios say (node scripts/scenarios.ts --page)', async () => {
  const file = fileURLToPath(new URL('../docs/cenarios.md', import.meta.url));
  const page = await readFile(file, 'utf8');
  expect(page.slice(0, renderVerdicts().length)).toBe(renderVerdicts());
});
