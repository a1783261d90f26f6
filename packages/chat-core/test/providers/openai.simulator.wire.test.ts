import { instantPace } from '@evolua/llm-simulator/attempt/instant-pace';
import { createSimulator } from '@evolua/llm-simulator/create-simulator';
import type { FaultInput } from '@evolua/llm-simulator/faults/fault-schema';
import { describe, expect, test } from 'vitest';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { canonical } from '../contracts/canonical.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import type { Situation } from '../contracts/provider-under-test.ts';
import { openaiAt } from './openai-under-test.ts';
import { simulated } from './simulator/simulated.ts';

const { simulating, facing, patienceMs } = simulated((url) => openaiAt(`${url}/v1`), 0);

describe('the OpenAI adapter in front of the simulator', () => {
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
      heard: () => simulator.journal.waitFor(({ model }) => model !== null, patienceMs),
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
