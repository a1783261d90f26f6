import type { RequestTrace } from '@evolua/lab-contract/request-trace';
import { expect, it } from 'vitest';
import { answeredBy } from '../../src/experiments/checks/answered-by.ts';
import { badDuring } from '../../src/experiments/checks/bad-during.ts';
import { degradedDuring } from '../../src/experiments/checks/degraded-during.ts';
import { firstTokenLater } from '../../src/experiments/checks/first-token-later.ts';
import { goodAfter } from '../../src/experiments/checks/good-after.ts';
import { goodAgainDuring } from '../../src/experiments/checks/good-again-during.ts';
import { goodDuring } from '../../src/experiments/checks/good-during.ts';
import { onRoute } from '../../src/experiments/checks/on-route.ts';
import { refusedDuring } from '../../src/experiments/checks/refused-during.ts';
import type { Seen } from '../../src/experiments/checks/seen.ts';
import { shedDuring } from '../../src/experiments/checks/shed-during.ts';
import type { ProbeAnswer } from '../../src/traffic/probe-answer.ts';

const answer = (more: Partial<ProbeAnswer> = {}): ProbeAnswer => ({
  version: 'v2',
  at: 0,
  outcome: 'good',
  firstTokenMs: 100,
  totalMs: 500,
  status: 200,
  route: [],
  provider: 'openai',
  cached: false,
  degraded: false,
  costUsd: 0,
  servedBy: undefined,
  question: '?',
  kind: 'unique',
  ...more,
});
/** One after the other, a second apart, from 1 s on. */
const outcomes = (...all: readonly RequestTrace['outcome'][]) =>
  all.map((outcome, index) => answer({ outcome, at: 1_000 * (index + 1) }));
const seen = (more: Partial<Seen>): Seen => ({
  before: [],
  during: [],
  after: [],
  brokenAt: 0,
  repairedAt: 0,
  own: [],
  ...more,
});

it('does not count those who were turned away in order', () => {
  const during = outcomes('good', 'shed', 'shed', 'bad', 'good', 'good');
  expect(goodDuring({ atLeast: 0.75 }).judge(seen({ during }))).toEqual({
    sentence: 'Respostas boas durante a falha: 75\u00a0% (esperado: no mínimo 75\u00a0%)',
    held: true,
  });
  expect(goodDuring({ atMost: 0.5 }).judge(seen({ during })).held).toBe(false);
  expect(shedDuring({ atLeast: 2 }).judge(seen({ during })).held).toBe(true);
  expect(shedDuring({ atLeast: 3 }).judge(seen({ during })).held).toBe(false);
});

it('counts an emergency answer as a bad one', () => {
  const during = outcomes('degraded', 'bad', 'good').map((each) => ({
    ...each,
    degraded: each.outcome === 'degraded',
  }));
  expect(badDuring({ atLeast: 2 }).judge(seen({ during })).held).toBe(true);
  expect(badDuring({ atMost: 1 }).judge(seen({ during })).held).toBe(false);
  expect(degradedDuring({ atLeast: 0.3 }).judge(seen({ during })).held).toBe(true);
  expect(degradedDuring({ atLeast: 0.4 }).judge(seen({ during })).held).toBe(false);
});

it('says when the last bad answer was left behind', () => {
  const during = outcomes('bad', 'good', 'bad', 'good', 'good', 'good', 'shed', 'good');
  const check = goodAgainDuring({ withinMs: 5_000 });
  expect(check.judge(seen({ during, brokenAt: 500 }))).toEqual({
    sentence: 'Livre de respostas ruins: 3,5 s depois do começo da falha (esperado: em até 5,0 s)',
    held: true,
  });
  expect(goodAgainDuring({ withinMs: 3_000 }).judge(seen({ during, brokenAt: 500 })).held).toBe(
    false,
  );
  // Whatever their order: slow answers come late.
  expect(check.judge(seen({ during: during.toReversed(), brokenAt: 500 })).held).toBe(true);
  expect(check.judge(seen({ during: outcomes('good', 'good') })).held).toBe(false);
});

it('wants as many answers after the repair as it is told', () => {
  const after = outcomes('bad', 'good', 'good', 'good');
  expect(goodAfter({ withinMs: 60_000, count: 3 }).judge(seen({ after })).held).toBe(true);
  expect(goodAfter({ withinMs: 60_000, count: 4 }).judge(seen({ after }))).toEqual({
    sentence: 'Livre de respostas ruins: nunca (esperado: em até 60,0 s)',
    held: false,
  });
});

it('looks at good answers only for who has given them', () => {
  const during = [answer(), answer({ provider: 'anthropic' }), answer({ outcome: 'bad' })];
  expect(answeredBy('anthropic', { atLeast: 0.5 }).judge(seen({ during })).held).toBe(true);
  expect(answeredBy('anthropic', { atLeast: 0.6 }).judge(seen({ during })).held).toBe(false);
  expect(answeredBy('anthropic', { atLeast: 0 }).judge(seen({})).held).toBe(false);
});

it('knows refusals by their status and layers by their step', () => {
  const hit = { kind: 'cache', outcome: 'hit', ms: 1 } as const;
  const during = [answer({ status: 503 }), answer({ route: [hit] })];
  expect(refusedDuring(503, { atLeast: 0.5 }).judge(seen({ during })).held).toBe(true);
  expect(refusedDuring(503, { atLeast: 0.6 }).judge(seen({ during })).held).toBe(false);
  const isHit = ({ kind }: { readonly kind: string }) => kind === 'cache';
  expect(onRoute('Cache', isHit).judge(seen({ during })).held).toBe(true);
  expect(onRoute('Cache', isHit, { atLeast: 2 }).judge(seen({ during })).held).toBe(false);
});

it('compares medians of the first token', () => {
  const before = [100, 110, 900].map((firstTokenMs) => answer({ firstTokenMs }));
  const during = [700, 710, 720, undefined].map((firstTokenMs) => answer({ firstTokenMs }));
  expect(firstTokenLater({ atMost: 600 }).judge(seen({ before, during }))).toEqual({
    sentence: 'Primeiro token mais tarde (mediana): 600 ms (esperado: no máximo 600 ms)',
    held: true,
  });
  expect(firstTokenLater({ atLeast: 601 }).judge(seen({ before, during })).held).toBe(false);
  expect(firstTokenLater({ atMost: 600 }).judge(seen({ before })).held).toBe(false);
});
