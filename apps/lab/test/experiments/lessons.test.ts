import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Experiment } from '../../src/experiments/experiment.ts';
import { lessons } from '../../src/experiments/lessons.ts';
import { allFaults } from '../../src/faults/all-faults.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const versions = ['v1', 'v2', 'v3', 'v4'] as const;

/** The stages of a play, each of which has a step to be shown. */
const stepsOf = ({ deed }: Experiment) => (deed.kind === 'fault' ? 4 : 3);

it('is a course of ten lessons or more, in order, each file one of them', () => {
  const files = globSync('apps/lab/experiments/*.ts', { cwd: root });
  expect(lessons.length).toBeGreaterThanOrEqual(10);
  expect(lessons.length).toBe(files.length);
  expect(lessons.map(({ number }) => number)).toEqual(lessons.map((_, index) => index + 1));
  expect(new Set(lessons.map(({ id }) => id)).size).toBe(lessons.length);
});

it('begins and ends as the course wants it', () => {
  const codes = lessons.flatMap(({ deed }) =>
    deed.kind === 'fault' ? (allFaults.find(({ id }) => id === deed.id)?.code ?? []) : [],
  );
  expect(codes.slice(0, 4)).toEqual(['F01', 'F08', 'F09', 'F11']);
  expect(codes.slice(-2)).toEqual(['F13', 'F04']);
});

it.each(lessons)('$id says something everywhere, and links to code that exists', (lesson) => {
  const { id, title, hypothesis, steps, watch, expected, question, explanation, code } = lesson;
  expect(id).toMatch(/^[a-z0-9-]+$/u);
  expect(steps).toHaveLength(stepsOf(lesson));
  expect(watch.length).toBeGreaterThan(0);
  const sentences = [hypothesis, explanation, ...steps, ...watch, ...Object.values(expected)];
  for (const text of sentences) expect(text).toMatch(/^\p{Lu}.*[.?]$/u);
  expect(question).toMatch(/\?$/u);
  for (const text of [title, ...sentences, question]) expect(text).not.toMatch(/ {2}|\n/u);
  expect(code.length).toBeGreaterThan(0);
  for (const { label, path } of code) {
    expect(label).not.toBe('');
    expect(existsSync(`${root}/${path}`), path).toBe(true);
  }
});

it.each(lessons)('$id breaks what the catalogue has, as far as it can be chosen', ({ deed }) => {
  if (deed.kind !== 'fault') return;
  const fault = allFaults.find(({ id }) => id === deed.id);
  expect(fault).toBeDefined();
  const { intensity = fault?.intensity?.usual } = deed;
  if (fault?.intensity === undefined) expect(intensity).toBeUndefined();
  else {
    expect(intensity).toBeGreaterThanOrEqual(fault.intensity.min);
    expect(intensity).toBeLessThanOrEqual(fault.intensity.max);
  }
});

it.each(lessons)('$id expects of every version something that it may fail', ({ checks }) => {
  const nothing = { before: [], during: [], after: [], brokenAt: 0, repairedAt: 0, own: [] };
  for (const version of versions) {
    expect(checks[version].length).toBeGreaterThan(0);
    const held = checks[version].map((check) => check.judge(nothing).held);
    expect(held, 'where nothing was seen').toContain(false);
  }
});
