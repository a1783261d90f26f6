import fc from 'fast-check';
import { Registry } from 'prom-client';
import { describe, expect, test } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { RouteStep } from '../../src/domain/route-step.ts';
import { metrics } from '../../src/layers/metrics.ts';
import { aRequest } from '../a-request.ts';
import { anyScript } from '../any-script.ts';
import { collect } from '../collect.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import { scriptedUpstream } from '../contracts/scripted-upstream.ts';
import { cacheStep, finish, providerCall, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { readSome } from '../read-some.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

const STEPS = [
  'evolua_coalesced_total',
  'evolua_bulkhead_waits_total',
  'evolua_retries_total',
  'evolua_breaker_events_total',
  'evolua_failovers_total',
  'evolua_hedges_total',
  'evolua_continuations_total',
  'evolua_degraded_answers_total',
  'evolua_chaos_injections_total',
];

const routeOf = (step: RouteStep): Step => ({ type: 'route', step });
const fail = (error: unknown): Step => ({ type: 'fail', error });

/** The value of a series; 0 when it has never been touched. */
const readingOf = async (registry: Registry, name: string, labels: Record<string, string> = {}) => {
  const metric = registry.getSingleMetric(name.replace(/_(count|sum|bucket)$/u, ''));
  const { values } = (await metric?.get()) ?? { values: [] };
  const named = values.filter((value) => !('metricName' in value) || value.metricName === name);
  const found = named.find(({ labels: own }) =>
    Object.entries(labels).every(([key, value]) => own[key] === value),
  );
  return found?.value ?? 0;
};

const measured = (script: readonly Step[]) => {
  const registry = new Registry();
  const scripted = scriptedProvider(script);
  const value = (name: string, labels?: Record<string, string>) =>
    readingOf(registry, name, labels);
  return { registry, value, provider: metrics(registry)(scripted.provider), scripted };
};

describeProvider('the metrics layer', (situation) => {
  const upstream = scriptedUpstream(situation);
  return { ...upstream, provider: metrics(new Registry())(upstream.provider) };
});

describe('the metrics layer', () => {
  useFakeTime();

  test('counts a whole answer once, with its time', async () => {
    const { value, provider } = measured([text('Oi'), text('!'), finish()]);
    await collect(provider);
    expect(await value('evolua_answers_total', { outcome: 'ok' })).toBe(1);
    expect(await value('evolua_answer_duration_seconds_count', { outcome: 'ok' })).toBe(1);
    expect(await value('evolua_first_token_seconds_count')).toBe(1);
  });

  test('counts a failed answer by its code', async () => {
    const { value, provider } = measured([text('Oi'), fail(new ChatError('cut'))]);
    await collect(provider);
    expect(await value('evolua_answers_total', { outcome: 'cut' })).toBe(1);
    expect(await value('evolua_answers_total', { outcome: 'ok' })).toBe(0);
  });

  test('counts an answer without its end as cut off, not as given up by its reader', async () => {
    const { value, provider } = measured([text('Oi')]);
    await collect(provider);
    expect(await value('evolua_answers_total', { outcome: 'truncated' })).toBe(1);
    expect(await value('evolua_answers_total', { outcome: 'aborted' })).toBe(0);
  });

  test('counts what nobody foresaw as a defect of ours', async () => {
    const { value, provider } = measured([fail(new TypeError('x is not a function'))]);
    await collect(provider);
    expect(await value('evolua_answers_total', { outcome: 'internal' })).toBe(1);
  });

  test('counts a degraded answer apart', async () => {
    const { value, provider } = measured([text('Oi'), finish({ degraded: true })]);
    await collect(provider);
    expect(await value('evolua_answers_total', { outcome: 'degraded' })).toBe(1);
  });

  test('counts an answer whose reader left as aborted', async () => {
    const { value, provider } = measured([text('Oi'), text('!'), finish()]);
    for await (const _ of provider.stream(aRequest(), new AbortController().signal)) break;
    expect(await value('evolua_answers_total', { outcome: 'aborted' })).toBe(1);
  });

  test('counts an answer as good when its reader left at the last event', async () => {
    const { value, provider } = measured([text('Oi'), finish()]);
    for await (const { type } of provider.stream(aRequest(), new AbortController().signal)) {
      if (type === 'finish') break;
    }
    expect(await value('evolua_answers_total', { outcome: 'ok' })).toBe(1);
  });

  test('observes no first token where none came', async () => {
    const { value, provider } = measured([cacheStep('miss'), fail(new ChatError('empty'))]);
    await collect(provider);
    expect(await value('evolua_first_token_seconds_count')).toBe(0);
  });

  test.each(['hit', 'miss', 'unavailable'] as const)('counts a look-up: %s', async (outcome) => {
    const { value, provider } = measured([cacheStep(outcome), text('Oi'), finish()]);
    await collect(provider);
    expect(await value('evolua_cache_lookups_total', { outcome })).toBe(1);
  });

  test.each<[RouteStep, string, Record<string, string>]>([
    [{ kind: 'coalesce', outcome: 'joined', ms: 1 }, 'evolua_coalesced_total', {}],
    [
      { kind: 'bulkhead', outcome: 'shed', ms: 1 },
      'evolua_bulkhead_waits_total',
      { outcome: 'shed' },
    ],
    [
      { kind: 'retry', provider: 'a', outcome: 'server', ms: 1 },
      'evolua_retries_total',
      { provider: 'a', outcome: 'server' },
    ],
    [
      { kind: 'breaker', provider: 'a', outcome: 'opened', ms: 1 },
      'evolua_breaker_events_total',
      { provider: 'a', outcome: 'opened' },
    ],
    [
      { kind: 'failover', provider: 'a', to: 'b', outcome: 'quota', ms: 1 },
      'evolua_failovers_total',
      { provider: 'a', to: 'b', outcome: 'quota' },
    ],
    [{ kind: 'hedge', outcome: 'won', ms: 1 }, 'evolua_hedges_total', { outcome: 'won' }],
    [
      { kind: 'continuation', outcome: 'cut', ms: 1 },
      'evolua_continuations_total',
      { outcome: 'cut' },
    ],
    [
      { kind: 'degrade', outcome: 'minillm', because: 'overloaded', ms: 1 },
      'evolua_degraded_answers_total',
      { outcome: 'minillm', because: 'overloaded' },
    ],
    [
      { kind: 'chaos', provider: 'a', outcome: 'latency', ms: 1 },
      'evolua_chaos_injections_total',
      { provider: 'a', outcome: 'latency' },
    ],
  ])('counts a step of the route: %o', async (step, name, labels) => {
    const route = { type: 'route', step } as const;
    const { registry, value, provider } = measured([route, text('Oi'), route, finish()]);
    const { events } = await collect(provider);
    expect(events.filter((event) => event === route)).toHaveLength(2);
    expect(await value(name, labels)).toBe(2);
    const stepsCounted = [...STEPS, 'evolua_cache_lookups_total'].filter((each) => each !== name);
    for (const other of stepsCounted) expect(await readingOf(registry, other)).toBe(0);
  });

  test('counts what a shared answer met once, however many read it', async () => {
    const { provider, registry } = measured([
      routeOf({ kind: 'coalesce', outcome: 'joined', ms: 3 }),
      routeOf({ kind: 'retry', provider: 'openai', outcome: 'server', ms: 200 }),
      routeOf({ kind: 'degrade', outcome: 'minillm', because: 'server', ms: 9 }),
      text('Oi'),
      finish({ degraded: true }),
    ]);
    await collect(provider);
    const report = await registry.metrics();
    expect(report).toContain('evolua_coalesced_total{outcome="joined"} 1');
    expect(report).toContain('evolua_degraded_answers_total{outcome="minillm",because="server"} 1');
    expect(report).not.toContain('evolua_retries_total{');
  });

  test('counts an attempt as the call that it becomes, and not twice', async () => {
    const step = { kind: 'attempt', provider: 'a', model: 'm', outcome: 'ok', ms: 1 } as const;
    const { value, provider } = measured([{ type: 'route', step }, text('Oi'), finish()]);
    await collect(provider);
    expect(await value('evolua_provider_calls_total')).toBe(0);
  });

  test('counts every provider call of the request, with its tokens and cost', async () => {
    const { value, provider } = measured([text('Oi'), finish()]);
    const nothing = { inputTokens: 0, outputTokens: 0, source: 'estimated' } as const;
    const calls = [
      providerCall({ provider: 'a', outcome: 'overloaded', usage: nothing, costUsd: 0 }),
      providerCall({ provider: 'b', attempt: 2, costUsd: 0.25 }),
    ];
    await collect(
      provider,
      aRequest({ context: { attempts: { count: 2, calls, inFlight: new Set() } } }),
    );
    const b = { provider: 'b', model: 'scripted-1' };
    const total = 'evolua_provider_calls_total';
    expect(await value(total, { provider: 'a', outcome: 'overloaded' })).toBe(1);
    expect(await value(total, { ...b, outcome: 'ok' })).toBe(1);
    expect(await value('evolua_tokens_total', { ...b, direction: 'input' })).toBe(17);
    expect(await value('evolua_tokens_total', { ...b, direction: 'output' })).toBe(4);
    expect(await value('evolua_cost_usd_total', b)).toBe(0.25);
  });

  test('counts a call without a known price as calls and tokens only', async () => {
    const { value, provider } = measured([text('Oi'), finish()]);
    const calls = [providerCall({ costUsd: null })];
    await collect(
      provider,
      aRequest({ context: { attempts: { count: 1, calls, inFlight: new Set() } } }),
    );
    expect(await value('evolua_provider_calls_total', { outcome: 'ok' })).toBe(1);
    expect(await value('evolua_cost_usd_total')).toBe(0);
  });

  test('shows how many answers are being written at this moment', async () => {
    const gate = Promise.withResolvers<void>();
    const { value, provider } = measured([
      text('Oi'),
      { type: 'until', gate: gate.promise },
      finish(),
    ]);
    const answers = [collect(provider), collect(provider)];
    expect(await value('evolua_active_answers')).toBe(2);
    gate.resolve();
    await Promise.all(answers);
    expect(await value('evolua_active_answers')).toBe(0);
  });

  test('names no person and no question in any label', async () => {
    const { registry, provider } = measured([text('segredo-da-resposta'), finish()]);
    await collect(
      provider,
      aRequest({
        messages: [{ role: 'user', content: 'segredo-da-pergunta' }],
        context: { ownerId: 'segredo-de-quem', requestId: 'segredo-do-pedido' },
      }),
    );
    expect(await registry.metrics()).not.toContain('segredo');
  });

  test('wherever a stream ends, one answer is counted and none stays active', async () => {
    await fc.assert(
      fc.asyncProperty(anyScript, fc.integer({ min: 1, max: 8 }), async (script, eventsMax) => {
        const { registry, value, provider, scripted } = measured(script);
        await readSome(provider, aRequest(), eventsMax);
        const answers = await registry.getSingleMetric('evolua_answers_total')?.get();
        expect(answers?.values.reduce((sum, each) => sum + each.value, 0)).toBe(1);
        expect(await value('evolua_active_answers')).toBe(0);
        expect(scripted.calls.map(({ closed }) => closed)).toEqual([1]);
      }),
    );
  });
});
