import { expect, test } from 'vitest';
import { allFaults } from '../../src/faults/all-faults.ts';

/** AVAILABILITY's catalogue, but for what needs zones or a deploy. */
const required = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '13',
  '14',
  '17',
];

test('every fault of the course that a laptop can show is there, once', () => {
  const codes = allFaults.flatMap(({ code }) => code ?? []);
  expect(codes).toEqual(expect.arrayContaining(required.map((number) => `F${number}`)));
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(allFaults.map(({ id }) => id)).size).toBe(allFaults.length);
});

test.each(allFaults)('$id: what is usual can be chosen, and every text is a sentence', (fault) => {
  const { durationMs, intensity, hypotheses, id } = fault;
  expect(id).toMatch(/^[a-z0-9-]+$/);
  expect(durationMs.usual).toBeGreaterThanOrEqual(durationMs.min);
  expect(durationMs.usual).toBeLessThanOrEqual(durationMs.max);
  if (intensity !== undefined) {
    const { min, max, step, usual } = intensity;
    expect(usual).toBeGreaterThanOrEqual(min);
    expect(usual).toBeLessThanOrEqual(max);
    expect([(usual - min) % step, (max - min) % step]).toEqual([0, 0]);
  }
  const sentences = Object.values(hypotheses).map(({ sentence }) => sentence);
  for (const text of [fault.how, fault.standsFor, ...sentences])
    expect(text).toMatch(/^[A-Z].+\.$/);
});

test.each(allFaults)('$id: a version that breaks loses everything, or says how much', (fault) => {
  for (const { verdict, badSecondsMax } of Object.values(fault.hypotheses)) {
    if (badSecondsMax === 'while-it-lasts') expect(verdict).toBe('breaks');
  }
});
