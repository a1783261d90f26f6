import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { Layer } from '../../src/domain/layer.ts';
import { stack } from '../../src/domain/stack.ts';
import { timeout } from '../../src/layers/timeout.ts';
import { aRequest } from '../a-request.ts';
import { anyScript } from '../any-script.ts';
import { collect } from '../collect.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import { scriptedUpstream } from '../contracts/scripted-upstream.ts';
import { cacheStep, finish, text, toolCall } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { readSome } from '../read-some.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

const LIMITS = { firstTokenMs: 1_000, idleMs: 300, totalMs: 5_000 };
const wait = (ms: number): Step => ({ type: 'wait', ms });
const silence: Step = { type: 'silence' };

/** Everything that happens around this script until all timers have run. */
const play = async (script: readonly Step[], limits: Parameters<typeof timeout>[0] = LIMITS) => {
  const scripted = scriptedProvider(script);
  const startedAtMs = performance.now();
  const collected = collect(timeout(limits)(scripted.provider)).then((result) => ({
    ...result,
    afterMs: performance.now() - startedAtMs,
    codes: result.error?.code,
    inner: scripted.calls[0],
  }));
  await vi.runAllTimersAsync();
  return collected;
};

describeProvider('the timeout layer', (situation) => {
  const upstream = scriptedUpstream(situation);
  return { ...upstream, provider: timeout(LIMITS)(upstream.provider) };
});

describe('the timeout layer', () => {
  useFakeTime();

  test('gives up on the first token when its time is over', async () => {
    const { codes, afterMs, inner } = await play([silence]);
    expect(codes).toBe('timeout_ttft');
    expect(afterMs).toBe(1_000);
    expect(inner?.signal.aborted).toBe(true);
    expect(inner?.closed).toBe(1);
  });

  test('waits for the first token until just before', async () => {
    const { codes, text: answer } = await play([wait(999), text('Oi'), finish()]);
    expect(codes).toBeUndefined();
    expect(answer).toBe('Oi');
  });

  test('does not take a step of the route for a token', async () => {
    const { codes, afterMs } = await play([wait(900), cacheStep('miss'), silence]);
    expect(codes).toBe('timeout_ttft');
    expect(afterMs).toBe(1_000);
  });

  test('takes a piece of a tool call for a token', async () => {
    const { codes } = await play([wait(900), toolCall('{'), wait(200), toolCall('}'), finish()]);
    expect(codes).toBeUndefined();
  });

  test('gives up when the answer falls silent', async () => {
    const { codes, afterMs, text: answer, inner } = await play([wait(100), text('Oi'), silence]);
    expect(codes).toBe('stalled');
    expect(afterMs).toBe(400);
    expect(answer).toBe('Oi');
    expect(inner?.closed).toBe(1);
  });

  test('begins to count the silence anew at every piece', async () => {
    const pieces = Array.from({ length: 10 }, () => [wait(299), text('.')]).flat();
    const { codes, afterMs } = await play([...pieces, finish()]);
    expect(codes).toBeUndefined();
    expect(afterMs).toBe(2_990);
  });

  test('ends an answer that drips for ever just inside the limit of silence', async () => {
    const pieces = Array.from({ length: 1_000 }, () => [wait(299), text('.')]).flat();
    const { codes, afterMs, inner } = await play([...pieces, finish()]);
    expect(codes).toBe('deadline');
    expect(afterMs).toBe(5_000);
    expect(inner?.closed).toBe(1);
  });

  test('gives up on the whole even before the first token', async () => {
    const { codes, afterMs } = await play([silence], { ...LIMITS, totalMs: 500 });
    expect(codes).toBe('deadline');
    expect(afterMs).toBe(500);
  });

  test('does not blame the provider for a slow reader', async () => {
    const { provider } = scriptedProvider([text('a'), text('b'), text('c'), finish()]);
    const read = async () => {
      let answer = '';
      for await (const event of timeout(LIMITS)(provider).stream(aRequest(), signal())) {
        await new Promise((resolve) => setTimeout(resolve, 1_200));
        answer += event.type === 'text-delta' ? event.text : event.type;
      }
      return answer;
    };
    const answer = read();
    await vi.runAllTimersAsync();
    expect(await answer).toBe('abcfinish');
  });

  test('closes what is beneath a reader who stops reading without leaving', async () => {
    const { provider, calls } = scriptedProvider([text('a'), text('b'), finish()]);
    const events = timeout(LIMITS)(provider).stream(aRequest(), signal())[Symbol.asyncIterator]();
    await events.next();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(calls[0]?.closed).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls[0]?.closed).toBe(1);
    await expect(events.next()).rejects.toMatchObject({ code: 'deadline' });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('takes nothing back from a reader who has read the end', async () => {
    const { provider, calls } = scriptedProvider([finish({ reason: 'content-filter' })]);
    const events = timeout(LIMITS)(provider).stream(aRequest(), signal())[Symbol.asyncIterator]();
    await events.next();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(calls[0]?.closed).toBe(1);
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  test('notices the silence that follows a slow reader', async () => {
    const { provider } = scriptedProvider([text('a'), text('b'), silence]);
    const startedAtMs = performance.now();
    const read = async () => {
      for await (const _ of timeout(LIMITS)(provider).stream(aRequest(), signal())) {
        await new Promise((resolve) => setTimeout(resolve, 1_200));
      }
    };
    const reading = expect(read()).rejects.toMatchObject({ code: 'stalled' });
    await vi.runAllTimersAsync();
    await reading;
    expect(performance.now() - startedAtMs).toBe(2 * 1_200 + 300);
  });

  test.each([
    ['the first token', [silence], { firstTokenMs: 700 }, 'timeout_ttft', 700],
    ['the silence', [wait(2_000), text('Oi'), silence], { idleMs: 300 }, 'stalled', 2_300],
    ['the whole', [text('Oi'), silence], { totalMs: 4_000 }, 'deadline', 4_000],
  ] as const)('limits %s alone, where that is asked', async (_what, script, limits, code, ms) => {
    expect(await play(script, limits)).toMatchObject({ codes: code, afterMs: ms });
  });

  test.each(['firstTokenMs', 'idleMs', 'totalMs'])(
    'takes a %s without end at its word',
    async (limit) => {
      const script = [wait(9_000), text('Oi'), wait(9_000), finish()];
      const { codes } = await play(script, { [limit]: Number.POSITIVE_INFINITY });
      expect(codes).toBeUndefined();
    },
  );

  test('limits the whole of what others beneath it try, one attempt after the other', async () => {
    const scripted = scriptedProvider([silence]);
    const tryForEver: Layer = (inner) => ({
      ...inner,
      stream: async function* (request, caller) {
        while (!caller.aborted) {
          try {
            yield* inner.stream(request, caller);
          } catch {}
        }
        throw new ChatError('aborted');
      },
    });
    const { firstTokenMs, idleMs, totalMs } = LIMITS;
    const provider = stack(
      // One deadline above all attempts, and the patience of each around it.
      timeout({ totalMs }),
      tryForEver,
      timeout({ firstTokenMs, idleMs }),
      scripted.provider,
    );
    const startedAtMs = performance.now();
    const collected = collect(provider);
    await vi.runAllTimersAsync();
    expect((await collected).error?.code).toBe('deadline');
    expect(performance.now() - startedAtMs).toBe(totalMs);
    expect(scripted.calls.map(({ signal: { reason } }) => reason.code)).toEqual([
      ...Array.from({ length: 4 }, () => 'timeout_ttft'),
      'deadline',
    ]);
    expect(scripted.calls.every(({ closed }) => closed === 1)).toBe(true);
  });

  test("leaves the caller's own abort what it is", async () => {
    const { provider } = scriptedProvider([text('a'), silence]);
    const caller = new AbortController();
    const collected = collect(timeout(LIMITS)(provider), aRequest(), caller.signal);
    await vi.advanceTimersByTimeAsync(200);
    caller.abort('stopped');
    await vi.runAllTimersAsync();
    expect((await collected).error?.code).toBe('aborted');
  });

  test('does so even if its own time is over before the provider has heard of it', async () => {
    const caller = new AbortController();
    const provider = timeout(LIMITS)({
      name: 'slow to hear',
      stream: async function* () {
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        yield cacheStep('miss');
        throw new ChatError('aborted');
      },
    });
    const collected = collect(provider, aRequest(), caller.signal);
    await vi.advanceTimersByTimeAsync(900);
    caller.abort('stopped');
    await vi.runAllTimersAsync();
    expect((await collected).error?.code).toBe('aborted');
  });

  test('leaves the failure of the provider what it is', async () => {
    const error = new ChatError('overloaded', { status: 503 });
    const { error: thrown } = await play([{ type: 'fail', error }]);
    expect(thrown).toBe(error);
  });

  test('tells whoever stands beneath why it gave up', async () => {
    const { inner } = await play([silence]);
    expect(inner?.signal.reason).toMatchObject({ code: 'timeout_ttft' });
  });

  test.each<[string, readonly Step[]]>([
    ['was whole', [text('Oi'), finish()]],
    ['was given up', [silence]],
    ['failed', [{ type: 'fail', error: new ChatError('cut') }]],
  ])("leaves nothing on the caller's signal by an answer that %s", async (_how, script) => {
    const caller = new AbortController();
    const { provider } = scriptedProvider(script);
    const collected = collect(timeout(LIMITS)(provider), aRequest(), caller.signal);
    await vi.runAllTimersAsync();
    await collected;
    expect(getEventListeners(caller.signal, 'abort')).toEqual([]);
  });

  test('leaves no timer and no open call behind, wherever its reader stops', async () => {
    await fc.assert(
      fc.asyncProperty(anyScript, fc.integer({ min: 1, max: 8 }), async (script, eventsMax) => {
        const scripted = scriptedProvider(script);
        const provider = timeout(LIMITS)(scripted.provider);
        expect(await readSome(provider, aRequest(), eventsMax)).toBe(0);
        expect(scripted.calls.map(({ closed }) => closed)).toEqual([1]);
      }),
    );
  });
});

const signal = () => new AbortController().signal;
