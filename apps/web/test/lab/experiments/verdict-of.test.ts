import { expect, it } from 'vitest';
import { runOf } from '../../../src/lab/experiments/run-of.ts';
import { tallyOf } from '../../../src/lab/experiments/tally-of.ts';
import { verdictOf } from '../../../src/lab/experiments/verdict-of.ts';
import { runView } from '../../support/run-view.ts';

const verdicts = {
  v1: { held: true, expectations: [] },
  v2: { held: false, expectations: [] },
};

it('tells held, missed, still open, and never to be known apart', () => {
  const run = runView({ phase: 'during', verdicts });
  expect(verdictOf(run, 'v1')).toBe('held');
  expect(verdictOf(run, 'v2')).toBe('missed');
  expect(verdictOf(run, 'v3')).toBe('open');
  expect(verdictOf({ ...run, endedAt: 9, phase: 'aborted' }, 'v3')).toBe('none');
  expect(verdictOf(undefined, 'v1')).toBe('none');
});

it('counts what was judged only', () => {
  expect(tallyOf(runView({ verdicts }))).toEqual({ held: 1, judged: 2 });
});

it('follows the live run of an experiment, and no other one', () => {
  const live = runView({ startedAt: 5_000 });
  const lastRun = runView({ endedAt: 2_000 });
  expect(runOf({ id: 'openai-fora', lastRun }, live)).toBe(live);
  expect(runOf({ id: 'redis-some', lastRun }, live)).toBe(lastRun);
  expect(runOf({ id: 'openai-fora', lastRun: { ...lastRun, startedAt: 6_000 } }, live)).not.toBe(
    live,
  );
  expect(runOf({ id: 'openai-fora', lastRun: undefined }, undefined)).toBeUndefined();
});
