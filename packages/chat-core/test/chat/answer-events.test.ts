import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { answerEvents } from '../../src/chat/answer-events.ts';
import { createGenerationLog } from '../../src/chat/generation-log.ts';
import type { StopReason } from '../../src/chat/stop-reason.ts';
import { textOf } from '../../src/chat/text-of.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import { aLogger } from '../a-logger.ts';
import { aRequest } from '../a-request.ts';
import { anyScript } from '../any-script.ts';
import { cacheStep, finish, providerCall, text, usage } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

const fail = (error: unknown): Step => ({ type: 'fail', error });
const wait = (ms: number): Step => ({ type: 'wait', ms });
const silence: Step = { type: 'silence' };

/** An answer on its way, and what came of it once every timer has run. */
const answering = (script: readonly Step[], calls = [providerCall()]) => {
  const { provider, calls: journal } = scriptedProvider(script);
  const controller = new AbortController();
  const log = createGenerationLog();
  const { logger, lines } = aLogger();
  const request = aRequest({
    context: { attempts: { count: calls.length, calls, inFlight: new Set() } },
  });
  let eventsAtEnd = -1;
  const running = answerEvents({
    provider,
    request,
    signal: controller.signal,
    log,
    frameMs: () => 40,
    logger,
    arrivedAtMs: performance.now(),
  }).then((ending) => {
    eventsAtEnd = log.events.length;
    return ending;
  });
  return {
    log,
    lines,
    journal,
    abort: (reason: StopReason) => controller.abort(reason),
    ending: async () => {
      await vi.runAllTimersAsync();
      // Whoever settles the answer counts on it: nothing is written after its end.
      expect(log.events).toHaveLength(eventsAtEnd);
      return running;
    },
  };
};

describe('an answer on its way into the log', () => {
  useFakeTime();

  test('is text and route, in the order in which they came', async () => {
    const { log, ending } = answering([
      cacheStep('miss'),
      text('O'),
      text('i'),
      text('!'),
      cacheStep('hit'),
      text(' Tudo'),
      text(' bem?'),
      finish(),
    ]);
    await ending();
    expect(log.events.map((event) => (event.kind === 'delta' ? event.text : event.kind))).toEqual([
      'route',
      'O',
      'i!',
      'route',
      ' Tudo bem?',
    ]);
  });

  test('has no end in the log yet: that is first made durable', async () => {
    const { log, ending } = answering([text('Oi'), finish()]);
    await ending();
    expect(log.events.every(({ kind }) => kind !== 'done' && kind !== 'error')).toBe(true);
  });

  test('is whole when its provider says so', async () => {
    const script = [wait(30), text('Oi'), wait(60), text('!'), wait(10)];
    const { ending } = answering([...script, finish({ reason: 'length' })]);
    expect(await ending()).toEqual({
      status: 'completed',
      terminal: {
        kind: 'done',
        summary: {
          reason: 'length',
          usage,
          costUsd: 0.001,
          provider: 'scripted',
          model: 'scripted-1',
          cached: false,
          degraded: false,
          firstTokenMs: 30,
          totalMs: 100,
        },
      },
    });
  });

  test('from the cache costs nothing and says where it is from', async () => {
    const { ending } = answering([text('Oi'), finish({ cached: true })], []);
    expect((await ending()).terminal).toMatchObject({ summary: { cached: true, costUsd: 0 } });
  });

  test('says that it is degraded', async () => {
    const { ending } = answering([text('Oi'), finish({ degraded: true })]);
    expect((await ending()).terminal).toMatchObject({ summary: { degraded: true } });
  });

  test('has no time to its first token when it has no text', async () => {
    const { ending } = answering([wait(10), finish({ reason: 'content-filter' })]);
    expect((await ending()).terminal).toMatchObject({
      summary: { firstTokenMs: null, totalMs: 10 },
    });
  });

  test('reads nothing after its end, and closes what it read from', async () => {
    const { log, journal, ending } = answering([text('Oi'), finish(), text('mais')]);
    await ending();
    expect(textOf(log.events)).toBe('Oi');
    expect(journal[0]?.closed).toBe(1);
  });
});

describe('an answer that fails', () => {
  useFakeTime();

  test('keeps its text, and says what a client may know', async () => {
    const error = new ChatError('throttled', { retryAfterMs: 7_000, cause: new Error('secret') });
    const { log, ending } = answering([text('O'), text('i'), fail(error)]);
    expect(await ending()).toEqual({
      status: 'error',
      terminal: { kind: 'error', code: 'throttled', retryAfterMs: 7_000 },
    });
    expect(textOf(log.events)).toBe('Oi');
  });

  test('tells the logs all of it, with the id of the answer', async () => {
    const error = new ChatError('cut');
    const { lines, ending } = answering([fail(error)]);
    await ending();
    const fields = { err: error, generationId: 'generation-1' };
    expect(lines).toEqual([{ level: 'warn', fields, message: 'answer failed' }]);
  });

  test('by a defect of ours is an internal error', async () => {
    const { ending } = answering([fail(new TypeError('x is not a function'))]);
    expect(await ending()).toEqual({
      status: 'error',
      terminal: { kind: 'error', code: 'internal' },
    });
  });

  test('is one that ends without its end', async () => {
    const { ending } = answering([text('Oi')]);
    expect((await ending()).terminal).toMatchObject({ kind: 'error', code: 'truncated' });
  });

  test('by a provider that cannot even begin does not bring us down', async () => {
    const { logger } = aLogger();
    const ending = await answerEvents({
      provider: {
        name: 'broken',
        stream: () => {
          throw new Error('no stream');
        },
      },
      request: aRequest(),
      signal: new AbortController().signal,
      log: createGenerationLog(),
      frameMs: () => 40,
      logger,
      arrivedAtMs: 0,
    });
    expect(ending.terminal).toMatchObject({ kind: 'error', code: 'internal' });
  });
});

describe('an answer that is stopped', () => {
  useFakeTime();

  test('keeps its text and what it has cost until then', async () => {
    const estimated = { inputTokens: 17, outputTokens: 2, source: 'estimated' } as const;
    const calls = [providerCall({ outcome: 'aborted', usage: estimated, costUsd: 0.25 })];
    const { log, lines, abort, ending } = answering([text('O'), text('i'), silence], calls);
    await vi.advanceTimersByTimeAsync(5);
    abort('stopped');
    expect(await ending()).toEqual({
      status: 'stopped',
      terminal: {
        kind: 'done',
        summary: {
          reason: 'stopped',
          usage: estimated,
          costUsd: 0.25,
          provider: 'scripted',
          model: 'scripted-1',
          cached: false,
          degraded: false,
          firstTokenMs: 0,
          totalMs: 5,
        },
      },
    });
    expect(textOf(log.events)).toBe('Oi');
    expect(lines).toEqual([]);
  });

  test('before any provider was called has cost nothing', async () => {
    const { abort, ending } = answering([silence], []);
    abort('stopped');
    expect((await ending()).terminal).toMatchObject({
      summary: { reason: 'stopped', costUsd: 0, firstTokenMs: null, provider: 'none' },
    });
  });

  test('by the end of its process is interrupted', async () => {
    const { log, abort, ending } = answering([text('Oi'), silence]);
    await vi.advanceTimersByTimeAsync(5);
    abort('shutdown');
    expect(await ending()).toEqual({
      status: 'interrupted',
      terminal: { kind: 'error', code: 'interrupted' },
    });
    expect(textOf(log.events)).toBe('Oi');
  });
});

describe('whatever happens, and whenever it is stopped', () => {
  useFakeTime();

  test('an answer has one ending, keeps all of its text, and writes nothing after it', async () => {
    const reasons = fc.constantFrom<StopReason>('stopped', 'shutdown');
    await fc.assert(
      fc.asyncProperty(anyScript, fc.nat(9_000), reasons, async (script, stopsAtMs, reason) => {
        const { log, journal, abort, ending } = answering(script);
        setTimeout(() => abort(reason), stopsAtMs);
        const { status, terminal } = await ending();
        expect(journal.map(({ closed }) => closed)).toEqual([1]);
        const whole = script.map((step) => (step.type === 'text-delta' ? step.text : '')).join('');
        expect(whole.startsWith(textOf(log.events))).toBe(true);
        if (status === 'completed') expect(textOf(log.events)).toBe(whole);
        const kinds = { completed: 'done', stopped: 'done', error: 'error', interrupted: 'error' };
        expect(terminal.kind).toBe(kinds[status]);
      }),
    );
  });
});
