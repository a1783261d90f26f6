import { expect, test } from 'vitest';
import { deskOnGround } from './desk-on-ground.ts';
import { refused } from './refused.ts';

test.each([
  ['nada-disso', {}, 'unknown_fault', /nada-disso/],
  ['provedor-lento', { intensity: 31 }, 'out_of_range', /de 1 a 30 s/],
  ['provedor-429', { intensity: 15 }, 'out_of_range', /de 10 em 10/],
  ['provedor-fora', { intensity: 1 }, 'out_of_range', /não tem intensidade/],
  ['provedor-fora', { durationMs: 600_001 }, 'out_of_range', /600000 ms/],
  ['provedor-fora', { durationMs: Number.NaN }, 'out_of_range', /600000 ms/],
  ['redis-fora', { versions: ['v9'] }, 'unknown_version', /"v9".*v1, v2, v3, v4/],
  ['redis-fora', { versions: [] }, 'unknown_version', /v1, v2, v3, v4/],
  ['provedor-fora', { versions: ['v4'] }, 'shared_part', /todas as versões/],
])('%s with %o is refused by name: %s', async (id, order, code, detail) => {
  const { desk, expectClean } = deskOnGround();
  await expect(desk.inject(id, order as object)).rejects.toEqual(refused(code, detail));
  expect(desk.active()).toEqual([]);
  expectClean();
});
