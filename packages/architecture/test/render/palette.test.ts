import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PALETTE } from '../../src/render/palette.ts';
import { styleOf } from '../../src/render/style-of.ts';
import { contrast } from './contrast.ts';

const tokens = readFileSync(
  new URL('../../../../apps/web/src/styles/tokens.css', import.meta.url),
  'utf8',
);
const grounds = ['paper', 'sheet', 'sunk'] as const;
const versions = ['v1', 'v2', 'v3', 'v4'] as const;

describe.each(['light', 'dark'] as const)('the %s colours', (theme) => {
  const colours = PALETTE[theme];

  it('are those of the screens', () => {
    for (const [name, colour] of Object.entries(colours)) {
      const [, light, dark] =
        new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`, 'u').exec(tokens) ?? [];
      expect({ name, colour }).toEqual({ name, colour: theme === 'light' ? light : dark });
    }
  });

  it('are the only ones of a drawing', () => {
    const known: readonly string[] = Object.values(colours);
    const used = styleOf(theme).match(/#[0-9a-f]{6}\b/gu) ?? [];
    expect(used.filter((colour) => !known.includes(colour))).toEqual([]);
    expect(used.length).toBeGreaterThan(10);
  });

  it('tell words from their ground, 4.5 to 1', () => {
    for (const ground of grounds) {
      for (const word of ['ink', 'ink-2', ...versions] as const) {
        expect(contrast(colours[word], colours[ground])).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('tell lines and marks from their ground, 3 to 1', () => {
    for (const ground of grounds) {
      for (const line of ['ink-3', 'bad', ...versions] as const) {
        expect(contrast(colours[line], colours[ground])).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

it('a hairline of the screens would be too pale for a line that means something', () => {
  expect(contrast('#c9c2b3', PALETTE.light.paper)).toBeLessThan(3);
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});
