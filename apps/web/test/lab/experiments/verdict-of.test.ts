import type { RunView } from '@evolua/lab-contract/run-view';
import { expect, it } from 'vitest';
import { tallyOf } from '../../../src/lab/experiments/tally-of.ts';
import { verdictOf } from '../../../src/lab/experiments/verdict-of.ts';

const run: RunView = {
  experimentId: 'openai-fora',
  startedAt: 0,
  endedAt: undefined,
  phase: 'during',
  step: 1,
  verdicts: { v1: { held: true, expectations: [] }, v2: { held: false, expectations: [] } },
  problem: undefined,
};

it('tells held, missed, still open, and never to be known apart', () => {
  expect(verdictOf(run, 'v1')).toBe('held');
  expect(verdictOf(run, 'v2')).toBe('missed');
  expect(verdictOf(run, 'v3')).toBe('open');
  expect(verdictOf({ ...run, endedAt: 9, phase: 'aborted' }, 'v3')).toBe('none');
  expect(verdictOf(undefined, 'v1')).toBe('none');
});

it('counts what was judged only', () => {
  expect(tallyOf(run)).toEqual({ held: 1, judged: 2 });
});
