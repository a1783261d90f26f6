import { describe, expect, test } from 'vitest';
import type { Answer } from '../promises/scenarios/answer.ts';
import { canonicalAnswer } from '../promises/scenarios/canonical-answer.ts';
import { clockAt } from '../promises/scenarios/clock.ts';
import { endOf } from '../promises/scenarios/end-of.ts';
import type { Evidence } from '../promises/scenarios/evidence.ts';
import { judge } from '../promises/scenarios/judge.ts';
import type { Check } from '../promises/scenarios/scenario.ts';

const heard = {
  status: 200,
  text: canonicalAnswer,
  model: 'm',
  finishReason: 'stop',
  usage: undefined,
  isDone: true,
  error: undefined,
  firstTokenMs: 1,
} as const;
const half = { text: canonicalAnswer.slice(0, 40), finishReason: undefined, isDone: false };
const broken = { code: 'stream_incomplete', message: 'Resposta interrompida.' };

describe('how an answer ended', () => {
  test.each([
    ['whole', {}],
    ['truncated', { text: half.text }],
    ['truncated', { finishReason: 'length' }],
    ['truncated', { ...half, error: broken, isDone: true }],
    ['truncated', { ...half, error: broken, finishReason: 'stop' }],
    ['garbled', { text: canonicalAnswer.replace('é', '��') }],
    ['garbled', { text: canonicalAnswer + canonicalAnswer }],
    ['lost', half],
    ['lost', { isDone: false }],
    ['lost', { ...half, error: { code: 'server_is_overloaded', message: 'Ocupado.' } }],
    ['broken-off', { ...half, error: broken }],
    ['refused', { ...half, status: 503, text: '', error: { ...broken, code: 'quota' } }],
    ['lost', { ...half, status: 503, text: '', error: { message: 'Ocupado.', code: undefined } }],
  ] as const)('%s: %j', (end, differences) => {
    expect(endOf({ ...heard, ...differences })).toBe(end);
  });
});

describe('the verdict', () => {
  const times = { askedAt: 0, firstTokenMs: 1, totalMs: 2 };
  const error = { code: undefined, retryAfterSeconds: undefined };
  const answer = { ...heard, ...error, ...times, aside: false };
  const evidence = (ends: readonly Answer['end'][], alive = true): Evidence => ({
    contestant: 'v1',
    clock: clockAt(1),
    round: {},
    answers: ends.map((end) => ({ ...answer, end })),
    attempts: () => [],
    ledger: [],
    log: '',
    alive,
  });
  const missed = (advisory: boolean): Check => ({ text: 'algo', advisory, holds: () => false });
  const verdictOf = (scenario: Parameters<typeof judge>[0], seen: Evidence) =>
    judge(scenario, seen).verdict;

  test('one error among many answers is no rescue, and one lie is worse', () => {
    expect(verdictOf({}, evidence(['whole', 'whole']))).toBe('pass');
    expect(verdictOf({}, evidence(['whole', 'refused']))).toBe('safe');
    expect(verdictOf({}, evidence(['whole', 'refused', 'truncated']))).toBe('fail');
    for (const end of ['hung', 'lost', 'garbled'] as const) {
      expect(verdictOf({}, evidence([end]))).toBe('fail');
    }
  });

  test('a required check fails it, an advisory one makes it partial', () => {
    expect(verdictOf({ checks: [missed(false)] }, evidence(['whole']))).toBe('fail');
    expect(verdictOf({ checks: [missed(false)] }, evidence(['refused']))).toBe('fail');
    expect(verdictOf({ checks: [missed(true)] }, evidence(['whole']))).toBe('partial');
  });

  test('where the error is right, going round it is partial', () => {
    expect(verdictOf({ errorIsRight: true }, evidence(['refused']))).toBe('pass');
    expect(verdictOf({ errorIsRight: true }, evidence(['whole']))).toBe('partial');
  });

  test('a dead process and a scenario that asked nothing fail', () => {
    expect(verdictOf({}, evidence(['whole'], false))).toBe('fail');
    expect(verdictOf({}, evidence([]))).toBe('fail');
  });
});
