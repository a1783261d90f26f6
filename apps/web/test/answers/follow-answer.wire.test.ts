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

const words = ['O', ' p99', ' é', ' o', ' tempo', ' abaixo', ' do', ' qual', ' ficam', ' 99 %.'];
const log = logOf(words);
const whole = log.reduce(reduceAnswer, newAnswer({ generationId: 'g' }));

let close: (() => Promise<unknown>) | undefined;
afterEach(() => close?.());

type Reply = (response: ServerResponse, request: IncomingMessage) => void;

/** Follows one answer against a server that gives these replies in turn, the last one for ever. */
const follow = async (
  replies: readonly Reply[],
  options: { readonly found?: boolean; readonly lost?: boolean } = {},
) => {
  const asked: string[] = [];
  const server = await loopback((request, response, count) => {
    asked.push(`${request.method} ${request.headers['last-event-id'] ?? '-'}`);
    replies[Math.min(count, replies.length - 1)]?.(response, request);
  });
  close = server.close;
  const place = { conversationId: 'conversa', title: 'O que é p99?' };
  const known = { ...newAnswer({ generationId: 'g' }), ...place };
  let state: AnswerState = options.found ? known : newAnswer({ generationId: 'g' });
  const waits: number[] = [];
  const { signal } = new AbortController();
  await followAnswer({
    ...(!options.found && { ask: () => fetch(server.url, { method: 'POST', signal }) }),
    locate: () => (options.lost ? Promise.reject(new Error('lost')) : Promise.resolve(place)),
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
/** What a server sends to who has seen everything up to the header's number: no `start` again. */
const rest: Reply = (response, request) => {
  const after = Number(request.headers['last-event-id'] ?? 0);
  stream(log.filter((event) => 'seq' in event && event.seq > after))(response, request);
};

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

  it('takes the log for the truth when a crash left it behind what was seen', async () => {
    const problem = { code: 'interrupted', title: 'Interrompida', detail: 'O servidor parou.' };
    const left: AnswerEvent[] = [...log.slice(1, 5), { type: 'error', seq: 5, problem }];
    const afterCrash: Reply = (response, request) => {
      const after = Number(request.headers['last-event-id'] ?? 0);
      stream(left.filter((event) => 'seq' in event && event.seq > after))(response, request);
    };
    const { state, asked } = await follow([stream(log.slice(0, 9), 'break'), afterCrash]);
    expect(asked).toEqual(['POST -', 'GET 8', 'GET -']);
    expect(state).toMatchObject({ phase: 'failed', text: 'O p99', problem, lastSeq: 5 });
    expect(state.route).toHaveLength(2);
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

  it('learns conversation and way from the log when the provider is down', async () => {
    const route = [{ kind: 'cache', outcome: 'miss', ms: 3 }];
    const problem = { code: 'server', title: 'Fora do ar.', detail: 'Tente mais tarde.' };
    const { state } = await follow([
      refuse(503, 'server', { route }),
      stream([...log.slice(1, 2), { type: 'error', seq: 2, problem }]),
    ]);
    expect(state).toMatchObject({ phase: 'failed', text: '', conversationId: 'conversa', problem });
    expect(state.route).toEqual(route);
  });

  it('still tells the way when that log cannot be read', async () => {
    const route = [{ kind: 'cache', outcome: 'miss', ms: 3 }];
    const { state } = await follow([refuse(503, 'server', { route }), refuse(500, 'internal')]);
    expect(state).toMatchObject({ phase: 'refused', problem: { code: 'server', route } });
  });

  it('gives the question back when its conversation cannot be found either', async () => {
    const replies = [refuse(503, 'server', { route: [] })];
    const { state, asked } = await follow(replies, { lost: true });
    expect(state).toMatchObject({ phase: 'refused', problem: { code: 'server' } });
    expect(asked).toEqual(['POST -']);
  });
});
