import { expect, test } from 'vitest';
import type { HeardAnswer } from '../../src/classroom/heard-answer.ts';
import { judge } from '../../src/traffic/judge.ts';
import { aHeardAnswer, aSummary } from './a-heard-answer.ts';

const refused = (status: number, code: string, retryAfter: string | null): HeardAnswer['end'] => ({
  status,
  problem: { code },
  retryAfter,
  ended: 'refused',
});
const noAnswer = { firstTokenMs: undefined, totalMs: 12, summary: undefined };

test.each<[string, string, Partial<HeardAnswer>]>([
  ['good', 'whole and in time', {}],
  ['good', 'on both limits', { firstTokenMs: 3_000, totalMs: 20_000 }],
  ['good', 'out of the cache', { summary: aSummary({ cached: true, costUsd: 0 }) }],
  ['bad', 'begun too late', { firstTokenMs: 3_000.5 }],
  ['bad', 'ended too late', { totalMs: 20_001 }],
  ['bad', 'empty', { firstTokenMs: undefined }],
  ['bad', 'stopped', { summary: aSummary({ reason: 'stopped' }) }],
  ['bad', 'cut short by a limit', { summary: aSummary({ reason: 'length' }) }],
  ['degraded', 'an emergency answer', { summary: aSummary({ degraded: true }) }],
  ['degraded', 'a late one', { summary: aSummary({ degraded: true }), totalMs: 30_000 }],
  ['bad', 'failed in the middle', { summary: undefined, end: { status: 200, ended: 'error' } }],
  ['bad', 'broken off', { summary: undefined, end: { status: 200, ended: 'lost' } }],
  ['bad', 'nobody there', { ...noAnswer, end: { status: 0, ended: 'refused' } }],
  ['bad', 'every provider down', { ...noAnswer, end: refused(503, 'server', '2') }],
  ['shed', 'too many requests', { ...noAnswer, end: refused(429, 'too_many_requests', '7') }],
  ['shed', 'too busy', { ...noAnswer, end: refused(429, 'too_busy', '1') }],
  ['bad', 'turned away for good', { ...noAnswer, end: refused(429, 'too_busy', null) }],
  ['bad', "the provider's own 429", { ...noAnswer, end: refused(429, 'throttled', '7') }],
])('%s: %s', (outcome, _, heard) => {
  expect(judge(aHeardAnswer(heard))).toBe(outcome);
});
