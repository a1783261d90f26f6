import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../src/answers/answer-event.ts';
import type { AnswerState } from '../../src/answers/answer-state.ts';
import { followAnswer } from '../../src/answers/follow-answer.ts';
import { newAnswer } from '../../src/answers/new-answer.ts';
import { reduceAnswer } from '../../src/answers/reduce-answer.ts';
import { frameOf } from '../support/frame-of.ts';
import { logOf } from '../support/log-of.ts';
import { loopback } from '../support/loopback.ts';
import { startEvent } from '../support/start-event.ts';

const words = ['O', ' p99', ' é', ' o', ' tempo', ' abaixo', ' do', ' qual', ' ficam', ' 99 %.'];
const log = logOf(words);
const whole = log.reduce(reduceAnswer, newAnswer({ generationId: 'g' }));

let close: (() => Promise<unknown>) | undefined;
afterEach(() => close?.());

type Reply = (response: ServerResponse, request: IncomingMessage) => void;

/** Follows one answer against a server that gives these replies in turn, the last one for ever. */
const follow = async (replies: readonly Reply[], options: { readonly found?: boolean } = {}) => {
  const asked: string[] = [];
  const server = await loopback((request, response, count) => {
    asked.push(`${request.method} ${request.headers['last-event-id'] ?? '-'}`);
    replies[Math.min(count, replies.length - 1)]?.(response, request);
  });
  close = server.close;
  let state: AnswerState = newAnswer({ generationId: 'g' });
  const waits: number[] = [];
  const { signal } = new AbortController();
  await followAnswer({
    ...(!options.found && { ask: () => fetch(server.url, { method: 'POST', signal }) }),
    events: (afterSeq) =>
      fetch(server.url, {
        headers: afterSeq > 0 ? { 'last-event-id': String(afterSeq) } : {},
        signal,
      }),
    state: () => state,
    dispatch: (action) => {
      state = reduceAnswer(state, action);
    },
    wait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    signal,
  });
  return { state, asked, waits };
};

const stream =
  (events: readonly AnswerEvent[], end: 'end' | 'break' = 'end'): Reply =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const bytes = Buffer.from(events.map(frameOf).join(''));
    // Cut anywhere, inside of a character too.
    const middle = Math.floor(bytes.length / 2);
    response.write(bytes.subarray(0, middle), () => {
      response.write(bytes.subarray(middle), () => {
        if (end === 'end') response.end();
        else response.destroy();
      });
    });
  };
const refuse =
  (status: number, code: string, extra: object = {}): Reply =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify({ code, title: 'Não deu.', detail: 'Tente de novo.', ...extra }));
  };
/** What a server sends to who has seen everything up to the header's number. */
const rest: Reply = (response, request) => {
  const after = Number(request.headers['last-event-id'] ?? 0);
  const left = log.filter((event) => ('seq' in event ? event.seq > after : after === 0));
  stream(left)(response, request);
};
const { type: _start, title: _title, ...place } = startEvent;

describe('following an answer', () => {
  it('ends with the whole answer when nothing happens', async () => {
    const { state, asked } = await follow([stream(log)]);
    expect(state).toEqual(whole);
    expect(asked).toEqual(['POST -']);
  });

  it('asks for what comes after the last number when the connection breaks', async () => {
    const { state, asked } = await follow([stream(log.slice(0, 6), 'break'), rest]);
    expect(state).toEqual(whole);
    expect(asked).toEqual(['POST -', 'GET 5']);
  });

  it('takes an end without a terminal event for a break', async () => {
    const { state, asked } = await follow([stream(log.slice(0, 6), 'end'), rest]);
    expect(state).toEqual(whole);
    expect(asked).toEqual(['POST -', 'GET 5']);
  });

  it('loses and doubles nothing over many breaks and a server that repeats itself', async () => {
    const { state } = await follow([
      stream(log.slice(0, 4), 'break'),
      stream(log.slice(0, 7), 'break'),
      refuse(503, 'shutting_down'),
      stream(log.slice(3, 9), 'break'),
      rest,
    ]);
    expect(state).toEqual(whole);
  });

  it('finds a running answer from its beginning', async () => {
    const { state, asked } = await follow([rest], { found: true });
    expect(state).toEqual(whole);
    expect(asked).toEqual(['GET -']);
  });

  it('waits longer after each failure and gives up after twelve', async () => {
    const { state, waits } = await follow([
      stream(log.slice(0, 5), 'break'),
      refuse(503, 'store_unavailable'),
    ]);
    expect(state).toMatchObject({ connection: 'lost', phase: 'writing', text: 'O p99' });
    expect(waits).toHaveLength(11);
    expect(Math.max(...waits)).toBeLessThanOrEqual(8_000);
    expect(waits.at(-1)).toBeGreaterThan(waits[0] ?? 0);
  });

  it('takes a snapshot for the truth when a crash left the log behind what was seen', async () => {
    const problem = { code: 'interrupted', title: 'Interrompida', detail: 'O servidor parou.' };
    const { state, asked } = await follow([
      stream(log.slice(0, 9), 'break'),
      stream([
        { type: 'snapshot', seq: 4, text: 'O p99' },
        { type: 'error', seq: 5, problem },
      ]),
    ]);
    expect(asked).toEqual(['POST -', 'GET 8']);
    expect(state).toMatchObject({ phase: 'failed', text: 'O p99', problem, lastSeq: 5 });
    expect(state.route).toHaveLength(2);
  });

  it('gives up on a log that only ever tells how it began', async () => {
    const { state, asked } = await follow([stream(log.slice(0, 1))]);
    expect(state).toMatchObject({ connection: 'lost', phase: 'asking' });
    expect(asked).toHaveLength(13);
  });

  it('does not come back for an answer that the server denies', async () => {
    const { state, asked } = await follow([
      stream(log.slice(0, 5), 'break'),
      refuse(404, 'generation_not_found'),
    ]);
    expect(state).toMatchObject({ phase: 'failed', text: 'O p99' });
    expect(asked).toHaveLength(2);
  });

  it('gives a refused question back with the reason', async () => {
    const { state } = await follow([refuse(422, 'history_too_long')]);
    expect(state).toMatchObject({ phase: 'refused', problem: { code: 'history_too_long' } });
  });

  it('gives the question back when the server cannot be reached', async () => {
    const { state } = await follow([(response) => response.destroy()]);
    expect(state).toMatchObject({ phase: 'refused', problem: { code: 'unreachable' } });
  });

  it('follows the answer that is already there when the question was sent twice', async () => {
    const { state, asked } = await follow([refuse(409, 'generation_exists'), rest]);
    expect(state).toEqual(whole);
    expect(asked).toEqual(['POST -', 'GET -']);
  });

  it('reads place and way from the log when the provider is down', async () => {
    const route = [{ kind: 'cache', outcome: 'miss', ms: 3 }];
    const problem = { code: 'server', title: 'Fora do ar.', detail: 'Tente mais tarde.' };
    const { state } = await follow([
      refuse(503, 'server', { route, generationId: 'g', ...place }),
      stream([...log.slice(0, 2), { type: 'error', seq: 2, problem }]),
    ]);
    expect(state).toMatchObject({ phase: 'failed', text: '', ...place, problem });
    expect(state.route).toEqual(route);
  });

  it('has failed, and is not refused, even when that log cannot be read', async () => {
    const { state } = await follow([refuse(503, 'server', place), refuse(500, 'internal')]);
    expect(state).toMatchObject({ phase: 'failed', ...place, problem: { code: 'server' } });
  });

  it('gives the question back when nothing of it was kept', async () => {
    const { state, asked } = await follow([refuse(503, 'server', { route: [] })]);
    expect(state).toMatchObject({ phase: 'refused', problem: { code: 'server' } });
    expect(asked).toEqual(['POST -']);
  });
});
