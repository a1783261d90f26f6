import { instantPace } from '@evolua/llm-simulator/attempt/instant-pace';
import { createSimulator } from '@evolua/llm-simulator/create-simulator';
import { catalogue } from '@evolua/llm-simulator/faults/catalogue';
import type { FaultInput } from '@evolua/llm-simulator/faults/fault-schema';
import type { SimulatorOptions } from '@evolua/llm-simulator/simulator';
import { describe, expect, onTestFinished, test } from 'vitest';
import { timeout } from '../../src/layers/timeout.ts';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { canonical } from '../contracts/canonical.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import type { Situation } from '../contracts/provider-under-test.ts';
import { openaiAt } from './openai-under-test.ts';

/** Longer than any machine needs, for what is to happen. */
const PATIENCE_MS = 10_000;
/** For what is never to happen. */
const SHORT_MS = 300;

const simulating = async (options: Partial<SimulatorOptions> = {}) => {
  const simulator = createSimulator({
    answer: () => canonical.answer,
    pace: instantPace,
    ...options,
  });
  const { url } = await simulator.listen(0);
  onTestFinished(() => simulator.close());
  return { simulator, provider: openaiAt(`${url}/v1`) };
};

/** What comes of one call that meets this fault, having made sure that it was just one. */
const facing = async (fault: FaultInput, expected?: unknown) => {
  const { simulator, provider } = await simulating();
  simulator.faults.add({ fault });
  const limits = {
    firstTokenMs: expected === 'timeout_ttft' ? SHORT_MS : PATIENCE_MS,
    idleMs: expected === 'stalled' ? SHORT_MS : PATIENCE_MS,
    totalMs: 2 * PATIENCE_MS,
  };
  const collected = await collect(timeout(limits)(provider));
  const isOver = ({ outcome }: { readonly outcome: string }) => outcome !== 'running';
  const { retryCount } = await simulator.journal.waitFor(isOver, PATIENCE_MS);
  expect(simulator.journal.list()).toHaveLength(1);
  expect(retryCount).toBe(0);
  return collected;
};

const WHOLE = { text: canonical.answer, reason: 'stop', source: 'provider' } as const;

type Row = {
  readonly fault: FaultInput;
  /** The code of PROVIDERS §1, or what is special about the whole answer. */
  readonly expected: string | Partial<Record<keyof typeof WHOLE, string>>;
};

/** The whole catalogue of the simulator, and what the decision table says about each fault. */
const rows: readonly Row[] = [
  { fault: { kind: 'ok' }, expected: {} },
  { fault: { kind: 'first-token', ms: 5 }, expected: {} },
  { fault: { kind: 'token-gap', ms: 2 }, expected: {} },
  { fault: { kind: 'jitter', ms: 2 }, expected: {} },
  { fault: { kind: 'tokens', count: 2 }, expected: { text: 'Um circuit' } },
  { fault: { kind: 'answer', text: 'Não sei. 🎓' }, expected: { text: 'Não sei. 🎓' } },
  { fault: { kind: 'usage', promptTokens: 7, completionTokens: 5 }, expected: {} },
  { fault: { kind: 'keep-alive', every: 1 }, expected: {} },
  { fault: { kind: 'crlf' }, expected: {} },
  { fault: { kind: 'split-writes', at: 'middle' }, expected: {} },
  { fault: { kind: 'split-writes', at: 'character' }, expected: {} },
  { fault: { kind: 'split-writes', at: 'byte' }, expected: {} },

  { fault: { kind: 'status', status: 302 }, expected: 'bad_request' },
  { fault: { kind: 'status', status: 401 }, expected: 'credentials' },
  { fault: { kind: 'status', status: 403 }, expected: 'credentials' },
  { fault: { kind: 'status', status: 404 }, expected: 'model_not_found' },
  { fault: { kind: 'status', status: 408 }, expected: 'server' },
  { fault: { kind: 'status', status: 409 }, expected: 'conflict' },
  { fault: { kind: 'status', status: 413 }, expected: 'bad_request' },
  { fault: { kind: 'status', status: 422 }, expected: 'bad_request' },
  { fault: { kind: 'status', status: 429 }, expected: 'throttled' },
  { fault: { kind: 'status', status: 500 }, expected: 'server' },
  { fault: { kind: 'status', status: 503 }, expected: 'overloaded' },
  { fault: { kind: 'status', status: 529 }, expected: 'overloaded' },
  { fault: { kind: 'error', error: 'bad_request' }, expected: 'bad_request' },
  { fault: { kind: 'error', error: 'credentials' }, expected: 'credentials' },
  { fault: { kind: 'error', error: 'permission' }, expected: 'credentials' },
  { fault: { kind: 'error', error: 'not_found' }, expected: 'model_not_found' },
  { fault: { kind: 'error', error: 'too_large' }, expected: 'bad_request' },
  { fault: { kind: 'error', error: 'context_length' }, expected: 'context_length' },
  { fault: { kind: 'error', error: 'content_filter' }, expected: 'content_filter' },
  { fault: { kind: 'error', error: 'prefill' }, expected: 'bad_request' },
  { fault: { kind: 'error', error: 'timeout' }, expected: 'server' },
  { fault: { kind: 'error', error: 'conflict' }, expected: 'conflict' },
  { fault: { kind: 'error', error: 'throttled' }, expected: 'throttled' },
  { fault: { kind: 'error', error: 'throttled_tokens' }, expected: 'throttled' },
  { fault: { kind: 'error', error: 'slow_down' }, expected: 'throttled' },
  { fault: { kind: 'error', error: 'quota' }, expected: 'quota' },
  { fault: { kind: 'error', error: 'spend_limit' }, expected: 'quota' },
  { fault: { kind: 'error', error: 'server' }, expected: 'server' },
  { fault: { kind: 'error', error: 'overloaded' }, expected: 'overloaded' },
  { fault: { kind: 'reset' }, expected: 'connect' },
  { fault: { kind: 'hang' }, expected: 'timeout_ttft' },
  { fault: { kind: 'slow-headers', ms: 5 }, expected: {} },
  { fault: { kind: 'slow-headers', ms: 60_000 }, expected: 'timeout_ttft' },

  { fault: { kind: 'first-token', ms: 60_000 }, expected: 'timeout_ttft' },
  { fault: { kind: 'silence' }, expected: 'timeout_ttft' },
  { fault: { kind: 'keep-alive-only', everyMs: 5 }, expected: 'timeout_ttft' },
  { fault: { kind: 'empty' }, expected: 'empty' },
  { fault: { kind: 'empty-choices' }, expected: 'empty' },
  { fault: { kind: 'html' }, expected: 'protocol' },
  { fault: { kind: 'error-first', error: 'overloaded' }, expected: 'overloaded' },
  { fault: { kind: 'error-first', error: 'quota' }, expected: 'quota' },
  { fault: { kind: 'error-first', error: 'throttled' }, expected: 'throttled' },
  { fault: { kind: 'error-first', error: 'content_filter' }, expected: 'content_filter' },

  { fault: { kind: 'cut', token: 0 }, expected: 'connect' },
  { fault: { kind: 'cut', token: 3 }, expected: 'cut' },
  { fault: { kind: 'cut-byte', byte: 5 }, expected: 'connect' },
  { fault: { kind: 'cut-byte', byte: 900 }, expected: 'cut' },
  { fault: { kind: 'cut-tool-call', fragment: 1 }, expected: 'cut' },
  { fault: { kind: 'eof', token: 0 }, expected: 'empty' },
  { fault: { kind: 'eof', token: 3 }, expected: 'truncated' },
  { fault: { kind: 'stall', token: 3 }, expected: 'stalled' },
  { fault: { kind: 'stall', token: 3, ms: 5 }, expected: {} },
  { fault: { kind: 'drip', token: 3, ms: 60_000 }, expected: 'stalled' },
  { fault: { kind: 'drip', token: 3, ms: 5 }, expected: {} },
  { fault: { kind: 'malformed', token: 0 }, expected: 'protocol' },
  { fault: { kind: 'malformed', token: 3 }, expected: 'malformed' },
  { fault: { kind: 'half-character', token: 3 }, expected: 'malformed' },
  { fault: { kind: 'error-at', token: 3, error: 'overloaded' }, expected: 'overloaded' },
  { fault: { kind: 'error-at', token: 3, error: 'server' }, expected: 'server' },

  { fault: { kind: 'no-end' }, expected: {} },
  { fault: { kind: 'no-finish' }, expected: 'truncated' },
  { fault: { kind: 'no-usage' }, expected: { source: 'estimated' } },
  { fault: { kind: 'filtered' }, expected: { reason: 'content-filter' } },
  { fault: { kind: 'length', count: 2 }, expected: { text: 'Um circuit', reason: 'length' } },
  { fault: { kind: 'duplicate-end' }, expected: {} },
  { fault: { kind: 'flood' }, expected: 'protocol' },
  { fault: { kind: 'flood', token: 3 }, expected: 'protocol' },

  { fault: { kind: 'rate-limit', requestsPerMinute: 100 }, expected: {} },
  { fault: { kind: 'context-limit', tokens: 1 }, expected: 'context_length' },
  { fault: { kind: 'context-limit', tokens: 10_000 }, expected: {} },
  { fault: { kind: 'prefill-rejection' }, expected: {} },
];

/** Shown below, for it needs a deadline. */
const ELSEWHERE = ['endless'];

describe('the OpenAI adapter in front of the simulator', () => {
  test('meets every fault of its catalogue', () => {
    const met = new Set([...rows.map(({ fault }) => fault.kind), ...ELSEWHERE]);
    expect([...met].sort()).toEqual(Object.keys(catalogue).sort());
  });

  test.each(rows)('$fault', async ({ fault, expected }) => {
    const { error, events, text } = await facing(fault, expected);
    if (typeof expected === 'string') {
      expect(error?.code).toBe(expected);
      expect(events.every(({ type }) => type !== 'finish')).toBe(true);
      expect(canonical.answer.startsWith(text)).toBe(true);
      return;
    }
    expect(error).toBeUndefined();
    const { reason, source, text: whole } = { ...WHOLE, ...expected };
    expect(text).toBe(whole);
    expect(events.at(-1)).toMatchObject({ type: 'finish', reason, usage: { source } });
  });

  test('an answer without end is ended by the deadline, and its production stops', async () => {
    const { simulator, provider } = await simulating({
      pace: { ...instantPace, tokenGapMs: 2 },
    });
    simulator.faults.add({ fault: { kind: 'endless' } });
    const { error, text } = await collect(
      timeout({ firstTokenMs: PATIENCE_MS, idleMs: PATIENCE_MS, totalMs: 500 })(provider),
    );
    expect(error?.code).toBe('deadline');
    expect(text).not.toBe('');
    const { bytesGeneratedAfterAbort } = await simulator.journal.waitFor(
      ({ outcome }) => outcome === 'aborted',
      PATIENCE_MS,
    );
    expect(bytesGeneratedAfterAbort).toBe(0);
  });

  test.each([
    ['seconds', 7_000, 7_000],
    ['milliseconds', 1_500, 1_500],
    ['seconds', 86_400_000, 600_000],
  ] as const)('hears a wait in %s of %d ms', async (retryAfterAs, retryAfterMs, expected) => {
    const { error } = await facing({
      kind: 'error',
      error: 'throttled',
      retryAfterMs,
      retryAfterAs,
    });
    expect(error).toMatchObject({ code: 'throttled', status: 429, retryAfterMs: expected });
  });

  test('hears a wait as a date', async () => {
    const wait = { retryAfterMs: 60_000, retryAfterAs: 'date' } as const;
    const { error } = await facing({ kind: 'error', error: 'throttled', ...wait });
    expect(error?.retryAfterMs).toBeGreaterThan(30_000);
    expect(error?.retryAfterMs).toBeLessThanOrEqual(61_000);
  });

  test('hears no wait where there is none', async () => {
    expect((await facing({ kind: 'error', error: 'throttled' })).error?.retryAfterMs).toBe(
      undefined,
    );
  });

  test('is refused by a real limit, with an honest wait', async () => {
    const { simulator, provider } = await simulating();
    simulator.faults.add({ fault: { kind: 'rate-limit', requestsPerMinute: 1 } });
    expect((await collect(provider)).error).toBeUndefined();
    const { error } = await collect(provider);
    expect(error?.code).toBe('throttled');
    expect(error?.retryAfterMs).toBeGreaterThan(0);
    expect(error?.retryAfterMs).toBeLessThanOrEqual(60_000);
  });

  test('tells the simulator whose request it was, once', async () => {
    const { simulator, provider } = await simulating();
    await collect(provider, aRequest({ context: { requestId: 'request-7' } }));
    expect(simulator.journal.list()).toMatchObject([
      { correlationId: 'request-7', retryCount: 0, stream: true, outcome: 'complete' },
    ]);
  });
});

describe('a reader who leaves', () => {
  test('stops the production upstream', async () => {
    const { simulator, provider } = await simulating({
      pace: { ...instantPace, tokenGapMs: 20 },
    });
    simulator.faults.add({ fault: { kind: 'tokens', count: 10_000 } });
    for await (const { type } of provider.stream(aRequest(), new AbortController().signal)) {
      if (type === 'text-delta') break;
    }
    const entry = await simulator.journal.waitFor(
      ({ outcome }) => outcome === 'aborted',
      PATIENCE_MS,
    );
    expect(entry.bytesGeneratedAfterAbort).toBe(0);
    expect(entry.tokensWritten).toBeLessThan(10_000);
  });
});

const FAULTS: Readonly<Record<Situation, FaultInput>> = {
  whole: { kind: 'ok' },
  uncounted: { kind: 'no-usage' },
  length: { kind: 'length', count: 3 },
  filtered: { kind: 'filtered' },
  'tool-calls': { kind: 'ok' },
  unheard: { kind: 'hang' },
  silent: { kind: 'silence' },
  stalled: { kind: 'stall', token: 7 },
  cut: { kind: 'cut', token: 7 },
  truncated: { kind: 'eof', token: 7 },
  empty: { kind: 'empty' },
  refused: { kind: 'error', error: 'overloaded' },
};

describeProvider(
  'the OpenAI adapter in front of the simulator',
  async (situation) => {
    const asked: never[][] = [];
    const simulator = createSimulator({
      answer: (messages) => {
        asked.push(messages as never[]);
        return canonical.answer;
      },
      pace: instantPace,
    });
    const { url } = await simulator.listen(0);
    simulator.faults.add({ fault: FAULTS[situation] });
    return {
      provider: openaiAt(`${url}/v1`),
      heard: () => simulator.journal.waitFor(({ model }) => model !== null, PATIENCE_MS),
      asked: () => asked,
      closed: async () => {
        const { list } = simulator.journal;
        await expect.poll(() => list().filter(({ outcome }) => outcome === 'running')).toEqual([]);
        expect(list().every((entry) => entry.bytesGeneratedAfterAbort === 0)).toBe(true);
      },
      stop: simulator.close,
    };
  },
  {
    cannot: {
      'hands over a tool call piece by piece': "the simulator's arguments are its own",
    },
  },
);
