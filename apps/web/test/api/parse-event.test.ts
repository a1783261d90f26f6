import { expect, it } from 'vitest';
import { parseEvent } from '../../src/api/parse-event.ts';
import { answerSummary as summary } from '../support/answer-summary.ts';

const message = (event: string, data: unknown, id?: string) => ({
  event,
  id,
  data: JSON.stringify(data),
});

it('reads every event of the contract', () => {
  const ids = { conversationId: 'c', userMessageId: 'u', assistantMessageId: 'a', title: 't' };
  const step = { kind: 'cache', outcome: 'hit', ms: 2 };
  expect(parseEvent(message('start', ids))).toEqual({ type: 'start', ...ids });
  expect(parseEvent(message('delta', { text: 'a' }, '3'))).toEqual({
    type: 'delta',
    seq: 3,
    text: 'a',
  });
  expect(parseEvent(message('snapshot', { text: 'ab' }, '3'))).toEqual({
    type: 'snapshot',
    seq: 3,
    text: 'ab',
  });
  expect(parseEvent(message('route', step, '1'))).toEqual({ type: 'route', seq: 1, step });
  expect(parseEvent(message('done', summary, '9'))).toEqual({ type: 'done', seq: 9, summary });
  expect(parseEvent(message('error', { code: 'cut', title: 'Cortada.' }, '9'))).toEqual({
    type: 'error',
    seq: 9,
    problem: { code: 'cut', title: 'Cortada.', detail: '' },
  });
});

it('reads the start of an answer that is followed, which has no title', () => {
  const ids = { conversationId: 'c', userMessageId: 'u', assistantMessageId: 'a' };
  expect(parseEvent(message('start', ids))).toEqual({ type: 'start', ...ids });
});

it('counts a station of an unknown kind as seen', () => {
  const event = parseEvent(message('route', { kind: 'teleport', outcome: 'won', ms: 1 }, '4'));
  expect(event).toEqual({ type: 'route', seq: 4, step: undefined });
});

it.each([
  ['an unknown name', message('telepathy', { text: 'a' }, '1')],
  ['no number', message('delta', { text: 'a' })],
  ['a number that is none', message('delta', { text: 'a' }, 'x')],
  ['a number below one', message('delta', { text: 'a' }, '0')],
  ['text that is none', message('delta', { text: 7 }, '1')],
  ['a summary without figures', message('done', {}, '1')],
  ['a start without a conversation', message('start', {})],
  ['data that is not JSON', { event: 'delta', id: '1', data: '{' }],
  ['data that is not an object', { event: 'delta', id: '1', data: '[]' }],
])('passes over %s', (_what, broken) => {
  expect(parseEvent(broken)).toBeUndefined();
});
