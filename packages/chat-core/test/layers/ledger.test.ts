import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { OpenedCall } from '../../src/domain/call-ledger.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../../src/domain/chat-error-code.ts';
import type { ChatEvent } from '../../src/domain/chat-event.ts';
import { stack } from '../../src/domain/stack.ts';
import { ledger } from '../../src/layers/ledger.ts';
import { timeout } from '../../src/layers/timeout.ts';
import { aCallLedger } from '../a-call-ledger.ts';
import { aRequest } from '../a-request.ts';
import { anyScript } from '../any-script.ts';
import { collect } from '../collect.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import { scriptedUpstream } from '../contracts/scripted-upstream.ts';
import { cacheStep, finish, text, toolCall, usage } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { readSome } from '../read-some.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

const fail = (code: ChatErrorCode, status?: number): Step => ({
  type: 'fail',
  error: new ChatError(code, { status }),
});
const wait = (ms: number): Step => ({ type: 'wait', ms });
const silence: Step = { type: 'silence' };

/** One token for every letter, one dollar for every token. */
const means = {
  estimateTokens: async (written: string) => written.length,
  priceOf: (_model: string, { inputTokens, outputTokens }: typeof usage) =>
    inputTokens + outputTokens,
};
const QUESTION = aRequest().messages[0]?.content ?? '';

const booked = (script: readonly Step[], durable?: () => Promise<void>) => {
  const { book, opened, closed } = aCallLedger(durable);
  const scripted = scriptedProvider(script);
  const provider = ledger(book, means)(scripted.provider);
  return { provider, opened, closed, scripted, row: () => closed[0]?.call };
};

const attemptsOf = (events: readonly ChatEvent[]) =>
  events.flatMap((event) =>
    event.type === 'route' && event.step.kind === 'attempt' ? [event.step] : [],
  );

describeProvider('the ledger layer', (situation) => {
  const upstream = scriptedUpstream(situation);
  return { ...upstream, provider: ledger(aCallLedger().book, means)(upstream.provider) };
});

describe('the row of a call', () => {
  useFakeTime();

  test('is opened with what is known before the call, and closed with what it was', async () => {
    const { provider, opened, closed } = booked([wait(30), text('Oi'), wait(20), finish()]);
    const request = aRequest();
    const collected = collect(provider, request);
    await vi.runAllTimersAsync();
    await collected;
    expect(opened).toEqual([
      {
        callId: expect.stringMatching(/^[0-9a-f-]{36}$/u),
        attempt: 1,
        provider: 'scripted',
        model: 'scripted-1',
        startedAt: expect.any(Date),
        context: request.context,
      },
    ]);
    const call = {
      attempt: 1,
      provider: 'scripted',
      model: 'scripted-1',
      outcome: 'ok',
      usage,
      costUsd: 21,
      firstTokenMs: 30,
      totalMs: 50,
    };
    expect(closed).toEqual([{ callId: opened[0]?.callId, call }]);
  });

  test('names the model that answered, not the one that was asked for', async () => {
    const { provider, row } = booked([text('Oi'), finish({ model: 'scripted-1-2026-01-01' })]);
    await collect(provider);
    expect(row()?.model).toBe('scripted-1-2026-01-01');
  });

  test('is opened before the provider is contacted', async () => {
    const { book, opened } = aCallLedger();
    const provider = ledger(
      book,
      means,
    )({
      name: 'spy',
      stream: async function* () {
        expect(opened).toHaveLength(1);
        yield finish();
      },
    });
    expect((await collect(provider)).error).toBeUndefined();
    expect(opened[0]?.model).toBe('evolua');
  });

  test('is durable before the first piece of the answer leaves', async () => {
    const durable = Promise.withResolvers<void>();
    const { provider } = booked([text('Oi'), finish()], () => durable.promise);
    const events = provider.stream(aRequest(), new AbortController().signal);
    const iterator = events[Symbol.asyncIterator]();
    let left = false;
    const first = iterator.next().then((result) => {
      left = true;
      return result;
    });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(left).toBe(false);
    durable.resolve();
    expect((await first).value).toMatchObject({ type: 'route', step: { outcome: 'ok' } });
  });

  test('that could not be opened lets nothing of the answer out', async () => {
    const broken = async () => Promise.reject(new ChatError('store_unavailable'));
    const { provider, scripted } = booked([text('Oi'), finish()], broken);
    const { text: answer, error } = await collect(provider);
    expect(error?.code).toBe('store_unavailable');
    expect(answer).toBe('');
    expect(scripted.calls[0]?.closed).toBe(1);
  });

  test('is paid for, whose opening failed when the provider was at work', async () => {
    const broken = async () => Promise.reject(new ChatError('store_unavailable'));
    const { provider, row } = booked([text('Oi'), finish()], broken);
    await collect(provider);
    expect(row()).toMatchObject({ outcome: 'store_unavailable', costUsd: QUESTION.length });
  });

  test('that could not be opened does not hide why the call failed', async () => {
    const broken = async () => Promise.reject(new ChatError('store_unavailable'));
    const { provider, closed } = booked([fail('overloaded', 503)], broken);
    expect((await collect(provider)).error?.code).toBe('overloaded');
    expect(closed).toHaveLength(1);
  });

  test.each<[string, readonly Step[], string]>([
    ['failed before the first token', [fail('server', 500)], 'server'],
    ['failed in the middle', [text('Oi'), fail('cut')], 'cut'],
    ['was broken by a defect', [{ type: 'fail', error: new Error('bug') }], 'internal'],
    ['was whole', [text('Oi'), finish()], 'ok'],
    ['was filtered', [text('Oi'), finish({ reason: 'content-filter' })], 'ok'],
  ])('is left by a call that %s', async (_title, script, outcome) => {
    const { provider, opened, closed, row } = booked(script);
    await collect(provider);
    expect([opened.length, closed.length]).toEqual([1, 1]);
    expect(row()?.outcome).toBe(outcome);
  });

  test('is left by a call whose reader went away', async () => {
    const { provider, row } = booked([text('Oi'), silence]);
    for await (const event of provider.stream(aRequest(), new AbortController().signal)) {
      if (event.type === 'text-delta') break;
    }
    expect(row()?.outcome).toBe('aborted');
  });

  test('says why, when time limits around it gave the call up', async () => {
    const { book, closed } = aCallLedger();
    const limits = { firstTokenMs: 1_000, idleMs: 300, totalMs: 5_000 };
    const { provider } = scriptedProvider([silence]);
    const collected = collect(stack(timeout(limits), ledger(book, means), provider));
    await vi.runAllTimersAsync();
    expect(attemptsOf((await collected).events)).toMatchObject([{ outcome: 'timeout_ttft' }]);
    expect(closed[0]?.call).toMatchObject({ outcome: 'timeout_ttft', totalMs: 1_000 });
  });

  test('says the same when the time limits stand beneath it', async () => {
    const { book, closed } = aCallLedger();
    const limits = { firstTokenMs: 1_000, idleMs: 300, totalMs: 5_000 };
    const { provider } = scriptedProvider([text('Oi'), silence]);
    const collected = collect(stack(ledger(book, means), timeout(limits), provider));
    await vi.runAllTimersAsync();
    await collected;
    expect(closed[0]?.call.outcome).toBe('stalled');
  });

  test('is not left where nobody was called: its caller had left before', async () => {
    const { provider, opened, closed, scripted } = booked([text('Oi'), finish()]);
    const request = aRequest();
    const { error } = await collect(provider, request, AbortSignal.abort('stopped'));
    expect(error?.code).toBe('aborted');
    expect([opened, closed, scripted.calls]).toEqual([[], [], []]);
    expect(request.context.attempts.count).toBe(0);
  });

  test('that a store does not open keeps nobody who leaves, nor a call given up', async () => {
    const { book, closed } = aCallLedger(() => new Promise(() => undefined));
    const { provider, calls } = scriptedProvider([text('Oi'), finish()]);
    const collected = collect(
      stack(timeout({ firstTokenMs: 1_000 }), ledger(book, means), provider),
    );
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await collected).error?.code).toBe('timeout_ttft');
    expect(closed).toMatchObject([{ call: { outcome: 'timeout_ttft' } }]);
    expect(calls.map((call) => call.closed)).toEqual([1]);
  });

  test('leaves no listener with a caller who waited for it', async () => {
    const { provider } = booked([text('Oi'), finish()]);
    const { signal } = new AbortController();
    await collect(provider, aRequest(), signal);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test("says 'aborted' when the caller stopped it", async () => {
    const caller = new AbortController();
    const { provider, row } = booked([text('Oi'), silence]);
    const collected = collect(provider, aRequest(), caller.signal);
    await vi.advanceTimersByTimeAsync(70);
    caller.abort('stopped');
    await collected;
    expect(row()).toMatchObject({ outcome: 'aborted', totalMs: 70, firstTokenMs: 0 });
  });
});

describe('the row of a stateless completion', () => {
  const stateless = () => aRequest({ context: { generationId: undefined } });

  test('is written at its end only: nobody waits for a store', async () => {
    const { provider, opened, closed } = booked(
      [text('Oi'), finish()],
      () => new Promise(() => undefined),
    );
    const { text: answer, error } = await collect(provider, stateless());
    expect([answer, error]).toEqual(['Oi', undefined]);
    expect(opened).toEqual([]);
    expect(closed).toMatchObject([{ call: { attempt: 1, outcome: 'ok' } }]);
  });

  test('knows all that an opened one knows', async () => {
    const { book } = aCallLedger();
    const rows: OpenedCall[] = [];
    const keeping = { ...book, closed: (row: OpenedCall) => void rows.push(row) };
    const { provider } = scriptedProvider([fail('overloaded')]);
    const request = stateless();
    await collect(ledger(keeping, means)(provider), request);
    expect(rows).toEqual([
      {
        callId: expect.stringMatching(/^[0-9a-f-]{36}$/u),
        attempt: 1,
        provider: 'scripted',
        model: 'scripted-1',
        startedAt: expect.any(Date),
        context: request.context,
      },
    ]);
  });
});

describe('the tokens and the cost of a call', () => {
  test("are the provider's own where it counted them", async () => {
    const { provider, row } = booked([text('Oi'), finish()]);
    await collect(provider);
    expect(row()).toMatchObject({ usage: { source: 'provider' }, costUsd: 21 });
  });

  test.each<[string, readonly Step[]]>([
    ['cut', [text('Oi'), text('!'), fail('cut')]],
    ['stalled', [text('Oi'), text('!'), fail('stalled')]],
    ['aborted', [text('Oi'), text('!'), fail('aborted')]],
  ])('are estimated from what was heard when the call was %s', async (_code, script) => {
    const { provider, row } = booked(script);
    await collect(provider);
    const inputTokens = QUESTION.length;
    expect(row()?.usage).toEqual({ inputTokens, outputTokens: 3, source: 'estimated' });
    expect(row()?.costUsd).toBe(inputTokens + 3);
  });

  test('are estimated from what was heard of a tool call, too', async () => {
    const { provider, row } = booked([
      toolCall('{"a', 'call_1', 'hora'),
      toolCall('":'),
      fail('cut'),
    ]);
    await collect(provider);
    expect(row()?.usage).toMatchObject({ outputTokens: 5, source: 'estimated' });
  });

  test('are estimated when the reader went away', async () => {
    const { provider, row } = booked([text('Oi'), silence]);
    for await (const event of provider.stream(aRequest(), new AbortController().signal)) {
      if (event.type === 'text-delta') break;
    }
    expect(row()?.usage).toMatchObject({ outputTokens: 2, source: 'estimated' });
  });

  test.each<ChatErrorCode>(['aborted', 'timeout_ttft', 'deadline'])(
    'count the prompt of a call that we gave up on: %s',
    async (code) => {
      const { provider, row } = booked([fail(code)]);
      await collect(provider);
      expect(row()?.usage).toMatchObject({ inputTokens: QUESTION.length, outputTokens: 0 });
    },
  );

  test.each<ChatErrorCode>([
    'connect',
    'server',
    'overloaded',
    'throttled',
    'quota',
    'credentials',
    'model_not_found',
    'context_length',
    'content_filter',
    'bad_request',
    'empty',
    'protocol',
  ])('are nothing when the call was refused: %s', async (code) => {
    const { provider, row } = booked([fail(code)]);
    await collect(provider);
    expect(row()).toMatchObject({ usage: { inputTokens: 0, outputTokens: 0 }, costUsd: 0 });
  });

  test('of a very long answer are estimated from its beginning: memory stays flat', async () => {
    const piece = 'a'.repeat(8_192);
    let heard = 0;
    const { book, closed } = aCallLedger();
    const { provider } = scriptedProvider([...Array(50).fill(text(piece)), fail('cut')]);
    const estimateTokens = async (written: string) => {
      heard = Math.max(heard, written.length);
      return written.length / 4;
    };
    await collect(ledger(book, { ...means, estimateTokens })(provider));
    expect(closed[0]?.call.usage.outputTokens).toBe((50 * piece.length) / 4);
    expect(heard).toBeLessThan(50_000);
  });

  test('are written even when nobody can estimate them', async () => {
    const { book, closed } = aCallLedger();
    const { provider } = scriptedProvider([text('Oi'), fail('cut')]);
    const estimateTokens = async () => Promise.reject(new Error('no table'));
    const { error } = await collect(ledger(book, { ...means, estimateTokens })(provider));
    expect(error?.code).toBe('cut');
    expect(closed).toHaveLength(1);
  });

  test('say that a price is unknown instead of inventing one', async () => {
    const { book, closed } = aCallLedger();
    const { provider } = scriptedProvider([text('Oi'), finish()]);
    await collect(ledger(book, { ...means, priceOf: () => null })(provider));
    expect(closed[0]?.call.costUsd).toBeNull();
  });
});

describe('the route', () => {
  useFakeTime();

  test('has the attempt just before its first piece, with the time until then', async () => {
    const { provider } = booked([wait(40), cacheStep('miss'), text('Oi'), finish()]);
    const collected = collect(provider);
    await vi.runAllTimersAsync();
    const { events } = await collected;
    expect(events.map(({ type }) => type)).toEqual(['route', 'route', 'text-delta', 'finish']);
    expect(attemptsOf(events)).toEqual([
      { kind: 'attempt', provider: 'scripted', model: 'scripted-1', outcome: 'ok', ms: 40 },
    ]);
  });

  test('has how the attempt ended when it never got a piece out', async () => {
    const { provider } = booked([wait(40), fail('overloaded', 503)]);
    const collected = collect(provider);
    await vi.runAllTimersAsync();
    const step = { provider: 'scripted', model: 'scripted-1', outcome: 'overloaded' };
    expect(attemptsOf((await collected).events)).toEqual([
      { kind: 'attempt', ...step, ms: 40, status: 503 },
    ]);
  });

  test('has the attempt just before its end, when that came without a piece', async () => {
    const { provider, row } = booked([wait(40), finish({ reason: 'content-filter' })]);
    const collected = collect(provider);
    await vi.runAllTimersAsync();
    const { events } = await collected;
    expect(events.map(({ type }) => type)).toEqual(['route', 'finish']);
    expect(attemptsOf(events)).toMatchObject([{ outcome: 'ok', ms: 40 }]);
    expect(row()).toMatchObject({ outcome: 'ok', firstTokenMs: null });
  });

  test.each<[string, Step]>([
    ['a failure', fail('cut')],
    ['a second end', finish()],
  ])('ends with the answer: nothing comes after, not %s', async (_what, step) => {
    const { provider, closed } = booked([text('Oi'), finish(), step]);
    const { events, error } = await collect(provider);
    expect(error).toBeUndefined();
    expect(events.map(({ type }) => type)).toEqual(['route', 'text-delta', 'finish']);
    expect(closed).toMatchObject([{ call: { outcome: 'ok' } }]);
  });

  test('has both when it failed after its first piece', async () => {
    const { provider } = booked([toolCall('{'), fail('cut')]);
    const { events } = await collect(provider);
    expect(attemptsOf(events).map(({ outcome }) => outcome)).toEqual(['ok', 'cut']);
  });
});

describe('several calls for one request', () => {
  useFakeTime();

  test('are numbered in order, and the last one names them all', async () => {
    const { book, opened } = aCallLedger();
    const scripted = scriptedProvider((call) =>
      call === 1 ? [fail('server', 500)] : [text('Oi'), finish()],
    );
    const provider = ledger(book, means)(scripted.provider);
    const request = aRequest();
    await collect(provider, request);
    const { events } = await collect(provider, request);
    expect(opened.map(({ attempt }) => attempt)).toEqual([1, 2]);
    expect(events.at(-1)).toMatchObject({
      type: 'finish',
      calls: [
        { attempt: 1, outcome: 'server', costUsd: 0 },
        { attempt: 2, outcome: 'ok' },
      ],
    });
  });

  test('leave one row each when they run at once, as those of a hedge do', async () => {
    const { book, opened, closed } = aCallLedger();
    const scripted = scriptedProvider((call) =>
      call === 1 ? [wait(50), silence] : [wait(20), text('Oi'), finish()],
    );
    const provider = ledger(book, means)(scripted.provider);
    const request = aRequest();
    const loser = new AbortController();
    const both = [
      collect(provider, request, loser.signal),
      collect(provider, request).then((won) => {
        loser.abort(new ChatError('aborted'));
        return won;
      }),
    ];
    await vi.runAllTimersAsync();
    await Promise.all(both);
    expect(opened.map(({ attempt }) => attempt)).toEqual([1, 2]);
    const rows = closed.map(({ callId, call: { attempt, outcome } }) => [callId, attempt, outcome]);
    const [first, second] = opened;
    expect(rows).toEqual([
      [second?.callId, 2, 'ok'],
      [first?.callId, 1, 'aborted'],
    ]);
  });

  test('leave one row each, whoever runs beside whom and wherever it ends', async () => {
    const one = fc.record({ script: anyScript, eventsMax: fc.integer({ min: 1, max: 8 }) });
    const many = fc.array(one, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(many, fc.boolean(), async (runs, isDurable) => {
        const { book, opened, closed } = aCallLedger();
        const request = aRequest(isDurable ? {} : { context: { generationId: undefined } });
        const scripted = scriptedProvider((call) => runs[call - 1]?.script ?? []);
        const provider = ledger(book, means)(scripted.provider);
        await Promise.all(runs.map(({ eventsMax }) => readSome(provider, request, eventsMax)));
        const attempts = closed.map(({ call }) => call.attempt);
        expect(attempts.toSorted()).toEqual(runs.map((_, index) => index + 1));
        expect(new Set(closed.map(({ callId }) => callId)).size).toBe(runs.length);
        expect(opened).toHaveLength(isDurable ? runs.length : 0);
        expect(request.context.attempts.calls).toEqual(closed.map(({ call }) => call));
        expect(scripted.calls.map((call) => call.closed)).toEqual(runs.map(() => 1));
      }),
    );
  });
});
