import { expect, it } from 'vitest';
import { goDuration } from '../../../src/dialects/openai/go-duration.ts';

it.each([
  [0, '0s'],
  [0.2, '1ms'],
  [132, '132ms'],
  [8_640, '8.64s'],
  [360_000, '6m0s'],
  [1_123_156, '18m43.156s'],
  [3_661_000, '1h1m1s'],
])('%d ms is %s, as recorded headers print it', (ms, text) => {
  expect(goDuration(ms)).toBe(text);
});
