import { expect, it } from 'vitest';
import { newGenerationId } from '../../src/answers/new-generation-id.ts';

it('is a UUIDv7 whose first 48 bits are the time', () => {
  const id = newGenerationId(0x0123_4567_89ab);
  expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('sorts by time and never repeats', () => {
  const ids = Array.from({ length: 200 }, (_, index) => newGenerationId(1_763_730_000_000 + index));
  expect(new Set(ids).size).toBe(200);
  expect(ids.toSorted()).toEqual(ids);
});
