import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderSvg } from '../../src/render/render-svg.ts';

it.each(['v1', 'v2', 'v3', 'v4'] as const)('assets/%s.svg is what the model says', (version) => {
  const file = readFileSync(new URL(`../../../../assets/${version}.svg`, import.meta.url), 'utf8');
  expect(file === renderSvg(version, 'auto'), 'old: run `make diagrams`').toBe(true);
});
