import { Registry } from 'prom-client';
import { describe, expect, test, vi } from 'vitest';
import type { ChatEvent } from '../../src/domain/chat-event.ts';
import { stack } from '../../src/domain/stack.ts';
import { cache } from '../../src/layers/cache.ts';
import { ledger } from '../../src/layers/ledger.ts';
import { metrics } from '../../src/layers/metrics.ts';
import { timeout } from '../../src/layers/timeout.ts';
import { memoryAnswerCache } from '../../src/stores/memory/memory-answer-cache.ts';
import { aCallLedger } from '../a-call-ledger.ts';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import { scriptedUpstream } from '../contracts/scripted-upstream.ts';
import { finish, text, usage } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

/** The layers of V1 in the order of V1. */
const v1 = (provider: ReturnType<typeof scriptedProvider>['provider']) => {
  const registry = new Registry();
  const { book, opened, closed } = aCallLedger();
  const stacked = stack(
    // The request goes down, the answer comes back up.
    metrics(registry),
    cache(memoryAnswerCache(), { ttlSeconds: 3_600 }),
    timeout({ firstTokenMs: 1_000, idleMs: 300, totalMs: 5_000 }),
    ledger(book, { priceOf: () => 0.5, estimateTokens: async (written) => written.length }),
    provider,
  );
  return { provider: stacked, registry, opened, closed };
};

const wayOf = (events: readonly ChatEvent[]) =>
  events.flatMap((event) =>
    event.type === 'route' ? [`${event.step.kind} ${event.step.outcome}`] : [],
  );

describeProvider('the stack of V1', (situation) => {
  const upstream = scriptedUpstream(situation);
  return { ...upstream, provider: v1(upstream.provider).provider };
});

describe('the stack of V1', () => {
  useFakeTime();

  test('tells the whole way of a question', async () => {
    const { provider } = v1(scriptedProvider([text('Oi'), finish()]).provider);
    const first = await collect(provider);
    expect(wayOf(first.events)).toEqual(['cache miss', 'attempt ok']);
    expect(first.events.at(-1)).toMatchObject({ calls: [{ attempt: 1, costUsd: 0.5, usage }] });
  });

  test('books no call for an answer from the cache', async () => {
    const { provider, opened } = v1(scriptedProvider([text('Oi'), finish()]).provider);
    await collect(provider);
    const second = await collect(provider);
    expect(wayOf(second.events)).toEqual(['cache hit']);
    expect(second.events.at(-1)).toMatchObject({ cached: true, calls: [] });
    expect(opened).toHaveLength(1);
  });

  test('agrees with itself about a provider that says nothing', async () => {
    const silence: Step = { type: 'silence' };
    const { provider, registry, closed } = v1(scriptedProvider([silence]).provider);
    const collected = collect(provider);
    await vi.runAllTimersAsync();
    const { events, error } = await collected;
    const failure = 'timeout_ttft';
    expect(error?.code).toBe(failure);
    expect(wayOf(events)).toEqual(['cache miss', `attempt ${failure}`]);
    expect(closed.map(({ call }) => call.outcome)).toEqual([failure]);
    const report = await registry.metrics();
    expect(report).toContain(`evolua_answers_total{outcome="${failure}"} 1`);
    expect(report).toContain(`model="scripted-1",outcome="${failure}"} 1`);
  });

  test('books what a reader who left has cost until then', async () => {
    const { provider, closed, registry } = v1(
      scriptedProvider([text('Oi'), text('!'), finish()]).provider,
    );
    for await (const { type } of provider.stream(aRequest(), new AbortController().signal)) {
      if (type === 'text-delta') break;
    }
    expect(closed[0]?.call).toMatchObject({ outcome: 'aborted', usage: { source: 'estimated' } });
    expect(await registry.metrics()).toContain('evolua_cost_usd_total');
  });
});
