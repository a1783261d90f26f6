import { describe, expect, test, vi } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../../src/domain/chat-error-code.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { failover } from '../../src/layers/failover.ts';
import { aLogger } from '../a-logger.ts';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { cacheStep, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import type { Step } from '../scripted-provider.ts';
import { answering, failing, someTargets } from '../some-targets.ts';

/** Fails once in this way, and is well from then on. */
const failingOnce = (script: readonly Step[]) => (call: number) =>
  call === 1 ? script : answering('a');

/** Whether the first target is left alone so long after its failure. */
const isLeftAlone = async (script: readonly Step[], afterMs: number) => {
  const { providers, calls } = someTargets({ a: failingOnce(script), b: answering('b') });
  const provider = failover(...providers);
  await collect(provider);
  await vi.advanceTimersByTimeAsync(afterMs);
  await collect(provider);
  return calls.a.length === 1;
};

describe('the cool-downs of failover', () => {
  useFakeTime();

  test.each<[ChatErrorCode, number, number]>([
    ['timeout_ttft', 30_000, 0],
    ['overloaded', 5_000, 0],
    ['empty', 5_000, 0],
    ['protocol', 5_000, 0],
    ['throttled', 30_000, 0],
    ['quota', 60_000, 0],
    ['credentials', 60_000, 0],
    ['model_not_found', 60_000, 0],
  ])('leave a target with %s alone for %i ms', async (code, ms) => {
    expect(await isLeftAlone(failing(code), ms - 1)).toBe(true);
    expect(await isLeftAlone(failing(code), ms)).toBe(false);
  });

  test.each<ChatErrorCode>(['cut', 'truncated', 'stalled'])(
    'leave a target alone whose answer was %s in the middle',
    async (code) => {
      const script: Step[] = [text('Um '), { type: 'fail', error: new ChatError(code) }];
      expect(await isLeftAlone(script, 29_999)).toBe(true);
      expect(await isLeftAlone(script, 30_000)).toBe(false);
    },
  );

  test.each<ChatErrorCode>(['connect', 'server', 'conflict', 'context_length', 'circuit_open'])(
    'keep nobody away after %s: the breaker sees to that',
    async (code) => {
      expect(await isLeftAlone(failing(code), 0)).toBe(false);
    },
  );

  test.each<[string, ChatErrorCode, number, number]>([
    ['a hint beats the table', 'throttled', 2_000, 2_000],
    ['for who is overloaded, too', 'overloaded', 12_000, 12_000],
    ['X13: a day is clamped to ten minutes', 'throttled', 86_400_000, 600_000],
    ['no hint makes an empty account rest less', 'quota', 1_000, 60_000],
    ['X07: a spend limit may ask for more', 'quota', 120_000, 120_000],
  ])('%s', async (_, code, retryAfterMs, ms) => {
    expect(await isLeftAlone(failing(code, { retryAfterMs }), ms - 1)).toBe(true);
    expect(await isLeftAlone(failing(code, { retryAfterMs }), ms)).toBe(false);
  });

  test('a hint to come back at once is taken at its word', async () => {
    expect(await isLeftAlone(failing('throttled', { retryAfterMs: 0 }), 0)).toBe(false);
  });

  test('X14: of two, the later end is kept', async () => {
    const hints = [40_000, 10_000];
    let gate = (_: unknown) => {};
    const opened = new Promise((resolve) => {
      gate = resolve;
    });
    const { providers, calls } = someTargets({
      a: (call) => [
        { type: 'until', gate: opened },
        ...(hints[call - 1] === undefined
          ? answering('a')
          : failing('throttled', { retryAfterMs: hints[call - 1] })),
      ],
      b: answering('b'),
    });
    const provider = failover(...providers);
    const both = Promise.all([collect(provider), collect(provider, aRequest())]);
    gate(undefined);
    await both;
    await vi.advanceTimersByTimeAsync(39_999);
    await collect(provider);
    expect(calls.a).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect((await collect(provider)).text).toBe('a');
  });

  test('a target that cools down is passed over, and the route says why', async () => {
    const { providers } = someTargets({ a: failing('overloaded'), b: answering('b') });
    const provider = failover(...providers);
    await collect(provider);
    const { events } = await collect(provider);
    expect(events[0]).toEqual({
      type: 'route',
      step: { kind: 'failover', provider: 'a', to: 'b', outcome: 'overloaded', ms: 0 },
    });
  });

  test('a missing model rests alone', async () => {
    const { providers, asked } = someTargets({ a: failing('model_not_found') });
    const [a] = providers;
    const twoModels = { ...a, modelFor: ({ model }: { model: string }) => `${model}-large` };
    const provider = failover(twoModels);
    expect((await collect(provider, aRequest({ model: 'a' }))).error?.code).toBe('model_not_found');
    await collect(provider, aRequest({ model: 'a' }));
    expect(asked()).toEqual([1]);
    await collect(provider, aRequest({ model: 'evolua' }));
    expect(asked()).toEqual([2]);
  });

  describe('with nobody else left', () => {
    test('who is sick is asked all the same, the one who is due first before the others', async () => {
      const { providers, asked } = someTargets({
        a: failing('timeout_ttft'),
        b: (call) => (call === 1 ? failing('overloaded') : answering('b')),
      });
      const provider = failover(...providers);
      expect((await collect(provider)).error?.code).toBe('timeout_ttft');
      expect((await collect(provider)).text).toBe('b');
      expect(asked()).toEqual([1, 2]);
    });

    test('who answers then is well at once', async () => {
      const { providers, asked } = someTargets({
        a: failingOnce(failing('timeout_ttft')),
        b: (call) => (call === 2 ? answering('b') : failing('connect')),
      });
      const provider = failover(...providers);
      await collect(provider);
      expect((await collect(provider)).text).toBe('b');
      expect((await collect(provider)).text).toBe('a');
      expect((await collect(provider)).text).toBe('a');
      expect(asked()).toEqual([3, 3]);
    });

    test.each<ChatErrorCode>(['quota', 'credentials', 'model_not_found'])(
      'X06: nobody with %s is asked in vain',
      async (code) => {
        const { providers, asked } = someTargets({ a: failing(code) });
        const provider = failover(...providers);
        await collect(provider);
        await vi.advanceTimersByTimeAsync(20_000);
        const { error } = await collect(provider);
        expect(error).toMatchObject({ code, retryAfterMs: 40_000 });
        expect(asked()).toEqual([1]);
      },
    );

    test('who has said when to come back is not asked earlier', async () => {
      const { providers, asked } = someTargets({
        a: failing('throttled', { status: 429, retryAfterMs: 9_000 }),
        b: failing('throttled', { status: 429, retryAfterMs: 4_000 }),
      });
      const provider = failover(...providers);
      await collect(provider);
      await vi.advanceTimersByTimeAsync(1_000);
      const { error } = await collect(provider);
      expect(error).toMatchObject({ code: 'throttled', retryAfterMs: 3_000 });
      expect(asked()).toEqual([1, 1]);
    });

    test('who has not said it may be asked', async () => {
      const { providers, asked } = someTargets({ a: failing('throttled') });
      const provider = failover(...providers);
      await collect(provider);
      await collect(provider);
      expect(asked()).toEqual([2]);
    });
  });

  describe('the operator', () => {
    test('X12: hears of a key that is not taken, once, as of an error', async () => {
      const { logger, lines } = aLogger();
      const { providers } = someTargets({
        a: failing('credentials', { status: 401 }),
        b: answering('b'),
      });
      const provider = failover({ logger }, ...providers);
      expect((await collect(provider)).text).toBe('b');
      await collect(provider);
      expect(lines).toMatchObject([
        { level: 'error', fields: { provider: 'a', code: 'credentials', cooldownMs: 60_000 } },
      ]);
    });

    test('hears of sickness as of a warning', async () => {
      const { logger, lines } = aLogger();
      const { providers } = someTargets({ a: failing('overloaded'), b: answering('b') });
      await collect(failover({ logger }, ...providers));
      expect(lines).toMatchObject([
        { level: 'warn', fields: { provider: 'a', cooldownMs: 5_000 } },
      ]);
    });

    test('hears nothing of who has left', async () => {
      const { logger, lines } = aLogger();
      const caller = new AbortController();
      const clumsy: ChatProvider = {
        name: 'clumsy',
        stream: async function* () {
          yield cacheStep('miss');
          caller.abort('stopped');
          throw new ChatError('credentials');
        },
      };
      await collect(failover({ logger }, clumsy), aRequest(), caller.signal);
      expect(lines).toEqual([]);
    });
  });
});
