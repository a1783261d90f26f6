import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AlwaysOffSampler, type ReadableSpan } from '@opentelemetry/sdk-trace';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../../src/domain/chat-error-code.ts';
import type { ChatEvent } from '../../src/domain/chat-event.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { stack } from '../../src/domain/stack.ts';
import { ledger } from '../../src/layers/ledger.ts';
import { timeout } from '../../src/layers/timeout.ts';
import { tracing } from '../../src/layers/tracing.ts';
import { aCallLedger } from '../a-call-ledger.ts';
import { aRequest } from '../a-request.ts';
import { anyScript } from '../any-script.ts';
import { collect } from '../collect.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import { scriptedUpstream } from '../contracts/scripted-upstream.ts';
import { cacheStep, finish, providerCall, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { readSome } from '../read-some.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';
import { spanRecorder } from '../span-recorder.ts';

const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const CLIENT_SPAN_ID = '00f067aa0ba902b7';
const TRACEPARENT = `00-${TRACE_ID}-${CLIENT_SPAN_ID}-01`;
const KINDS = ['request', 'attempt'] as const;

const fail = (code: ChatErrorCode): Step => ({ type: 'fail', error: new ChatError(code) });
const wait = (ms: number): Step => ({ type: 'wait', ms });
const silence: Step = { type: 'silence' };
const noSignal = () => new AbortController().signal;

const traced = (script: readonly Step[], span: 'request' | 'attempt', name = 'openai') => {
  const recorder = spanRecorder();
  const scripted = scriptedProvider(script, { name });
  const provider = tracing(recorder.tracer, { span })(scripted.provider);
  return { ...recorder, provider, scripted, only: () => onlyOf(recorder.spans) };
};

const onlyOf = (spans: readonly ReadableSpan[]) => {
  expect(spans).toHaveLength(1);
  return spans[0] as ReadableSpan;
};

/** Both spans where they belong, with the ledger beneath the second. */
const tracedTwice = (inner: ChatProvider) => {
  const recorder = spanRecorder();
  const means = { priceOf: () => 0.5, estimateTokens: async () => 1 };
  const provider = stack(
    // The request goes down, the answer comes back up.
    tracing(recorder.tracer, { span: 'request' }),
    timeout({ firstTokenMs: 1_000, idleMs: 300, totalMs: 5_000 }),
    tracing(recorder.tracer, { span: 'attempt' }),
    ledger(aCallLedger().book, means),
    inner,
  );
  return { ...recorder, provider };
};

const leaveAt = async (provider: ChatProvider, type: ChatEvent['type']) => {
  for await (const event of provider.stream(aRequest(), noSignal())) {
    if (event.type === type) return;
  }
};

for (const span of KINDS) {
  describeProvider(`the tracing layer (${span})`, (situation) => {
    const upstream = scriptedUpstream(situation);
    return { ...upstream, provider: tracing(spanRecorder().tracer, { span })(upstream.provider) };
  });
}

describeProvider('the tracing layer with nobody to tell', (situation) => {
  const upstream = scriptedUpstream(situation);
  return {
    ...upstream,
    provider: tracing(trace.getTracer('none'), { span: 'request' })(upstream.provider),
  };
});

describe('the span of an attempt', () => {
  useFakeTime();

  test('speaks the GenAI conventions', async () => {
    const { provider, only } = traced([wait(250), text('Oi'), text('!'), finish()], 'attempt');
    const collected = collect(
      provider,
      aRequest({ sampling: { temperature: 0.7, outputTokensMax: 100 } }),
    );
    await vi.runAllTimersAsync();
    await collected;
    expect(only().name).toBe('chat scripted-1');
    expect(only().kind).toBe(SpanKind.CLIENT);
    expect(only().attributes).toEqual({
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': 'openai',
      'gen_ai.request.model': 'scripted-1',
      'gen_ai.request.stream': true,
      'gen_ai.request.max_tokens': 100,
      'gen_ai.request.temperature': 0.7,
      'gen_ai.output.type': 'text',
      'gen_ai.response.model': 'scripted-1',
      'gen_ai.response.finish_reasons': ['stop'],
      'gen_ai.response.time_to_first_chunk': 0.25,
      'gen_ai.usage.input_tokens': 17,
      'gen_ai.usage.output_tokens': 4,
      'evolua.target': 'openai',
      'evolua.attempt.number': 1,
      'evolua.outcome': 'ok',
    });
    expect(only().status.code).toBe(SpanStatusCode.UNSET);
  });

  test.each([
    ['openai', 'openai'],
    ['anthropic', 'anthropic'],
    ['google', 'gcp.gemini'],
    ['vllm', 'vllm'],
  ])('calls the provider %s %s', async (name, told) => {
    const { provider, only } = traced([text('Oi'), finish()], 'attempt', name);
    await collect(provider);
    expect(only().attributes).toMatchObject({
      'gen_ai.provider.name': told,
      'evolua.target': name,
    });
  });

  test('has no time of a first piece where none came', async () => {
    const { provider, only } = traced([cacheStep('miss'), fail('overloaded')], 'attempt');
    await collect(provider);
    expect(only().attributes).not.toHaveProperty('gen_ai.response.time_to_first_chunk');
  });

  test('says that no reason to finish came', async () => {
    const { provider, only } = traced([text('Oi'), fail('cut')], 'attempt');
    await collect(provider);
    expect(only().attributes).toMatchObject({ 'gen_ai.response.finish_reasons': ['error'] });
  });

  test('tells why a layer above gave the call up', async () => {
    const { provider, spans } = tracedTwice(scriptedProvider([silence]).provider);
    const collected = collect(provider);
    await vi.runAllTimersAsync();
    await collected;
    expect(spans.map(({ attributes }) => attributes['error.type'])).toEqual([
      'timeout_ttft',
      'timeout_ttft',
    ]);
  });

  test('counts the attempts of its request', async () => {
    const { provider, spans } = tracedTwice(scriptedProvider([fail('overloaded')]).provider);
    const request = aRequest();
    await collect(provider, request);
    await collect(provider, request);
    const attempts = spans.filter(({ kind }) => kind === SpanKind.CLIENT);
    expect(attempts.map(({ attributes }) => attributes['evolua.attempt.number'])).toEqual([1, 2]);
  });
});

describe('the span of a request', () => {
  useFakeTime();

  test('tells how its reader was answered', async () => {
    const { provider, only } = traced(
      [cacheStep('miss', 3), wait(100), text('Oi'), finish({ degraded: true })],
      'request',
    );
    const calls = [providerCall({ costUsd: 0.25 }), providerCall({ costUsd: null })];
    const attempts = { count: 2, calls, inFlight: new Set<string>() };
    const collected = collect(provider, aRequest({ context: { attempts } }));
    await vi.runAllTimersAsync();
    await collected;
    expect(only().name).toBe('evolua.answer');
    expect(only().kind).toBe(SpanKind.SERVER);
    expect(only().attributes).toEqual({
      'evolua.request.id': 'request-1',
      'evolua.generation.id': 'generation-1',
      'evolua.request.model': 'evolua',
      'evolua.provider': 'scripted',
      'evolua.model': 'scripted-1',
      'evolua.cached': false,
      'evolua.degraded': true,
      'evolua.time_to_first_chunk': 0.1,
      'evolua.attempts': 2,
      'evolua.cost_usd': 0.25,
      'evolua.outcome': 'degraded',
    });
    expect(only().status.code).toBe(SpanStatusCode.UNSET);
  });

  test('keeps every step of the route, in order, as an event', async () => {
    const opened: ChatEvent = {
      type: 'route',
      step: { kind: 'breaker', provider: 'openai', outcome: 'opened', ms: 0 },
    };
    const { provider, only } = traced(
      [cacheStep('miss', 3), opened, text('Oi'), finish()],
      'request',
    );
    await collect(provider);
    expect(only().events.map(({ name, attributes }) => ({ name, attributes }))).toEqual([
      { name: 'evolua.cache', attributes: { 'evolua.outcome': 'miss', 'evolua.ms': 3 } },
      {
        name: 'evolua.breaker',
        attributes: { 'evolua.provider': 'openai', 'evolua.outcome': 'opened', 'evolua.ms': 0 },
      },
    ]);
  });

  test('hangs beneath the span that the client named', async () => {
    const { provider, only } = traced([text('Oi'), finish()], 'request');
    await collect(provider, aRequest({ context: { traceparent: TRACEPARENT } }));
    expect(only().spanContext().traceId).toBe(TRACE_ID);
    expect(only().parentSpanContext?.spanId).toBe(CLIENT_SPAN_ID);
  });

  test.each([
    undefined,
    'nonsense',
    `ff-${TRACE_ID}-${CLIENT_SPAN_ID}-01`,
    `00-${'0'.repeat(32)}-${CLIENT_SPAN_ID}-01`,
    `00-${TRACE_ID}-${'0'.repeat(16)}-01`,
  ])('begins a trace of its own with %s', async (traceparent) => {
    const { provider, only } = traced([text('Oi'), finish()], 'request');
    await collect(provider, aRequest({ context: { traceparent } }));
    expect(only().parentSpanContext).toBeUndefined();
    expect(only().spanContext().traceId).not.toBe(TRACE_ID);
  });

  test('is the parent of its attempts, without any ambient context', async () => {
    const { provider, spans } = tracedTwice(scriptedProvider([text('Oi'), finish()]).provider);
    await collect(provider, aRequest({ context: { traceparent: TRACEPARENT } }));
    const [attempt, request] = spans;
    expect(attempt?.kind).toBe(SpanKind.CLIENT);
    expect(attempt?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
    expect(attempt?.spanContext().traceId).toBe(TRACE_ID);
  });

  test('hands its own name to the adapter, and changes nothing else of the request', async () => {
    const { provider, scripted, only } = traced([text('Oi'), finish()], 'request');
    const request = aRequest();
    await collect(provider, request);
    const { traceId, spanId } = only().spanContext();
    const traceparent = `00-${traceId}-${spanId}-01`;
    expect(scripted.calls[0]?.request).toEqual({
      ...request,
      context: { ...request.context, traceparent },
    });
    expect(scripted.calls[0]?.request.context.attempts).toBe(request.context.attempts);
  });
});

describe('every span', () => {
  useFakeTime();

  test.each(KINDS)('has an error for what failed: %s', async (kind) => {
    const { provider, only } = traced([text('Oi'), fail('cut')], kind);
    await collect(provider);
    expect(only().status.code).toBe(SpanStatusCode.ERROR);
    expect(only().attributes).toMatchObject({ 'error.type': 'cut', 'evolua.outcome': 'cut' });
  });

  test.each(KINDS)('takes an end without a finish for a failure: %s', async (kind) => {
    const { provider, only } = traced([text('Oi')], kind);
    await collect(provider);
    expect(only().attributes).toMatchObject({ 'error.type': 'truncated' });
  });

  test.each(KINDS)('has no error where the caller aborted: %s', async (kind) => {
    const { provider, only } = traced([text('Oi'), silence], kind);
    const caller = new AbortController();
    const collected = collect(provider, aRequest(), caller.signal);
    await vi.advanceTimersByTimeAsync(1);
    caller.abort('stopped');
    await collected;
    expect(only().status.code).toBe(SpanStatusCode.UNSET);
    expect(only().attributes).toMatchObject({ 'evolua.outcome': 'aborted' });
    expect(only().attributes).not.toHaveProperty('error.type');
  });

  test.each(KINDS)('ends as aborted where the reader left: %s', async (kind) => {
    const { provider, only } = traced([text('Oi'), text('!'), finish()], kind);
    await leaveAt(provider, 'text-delta');
    expect(only().attributes).toMatchObject({ 'evolua.outcome': 'aborted' });
  });

  test.each(KINDS)('is good where the reader left at the last event: %s', async (kind) => {
    const { provider, only } = traced([text('Oi'), finish()], kind);
    await leaveAt(provider, 'finish');
    expect(only().attributes).toMatchObject({ 'evolua.outcome': 'ok' });
  });

  test.each(KINDS)('ends where the call fails before it is one: %s', async (span) => {
    const { tracer, spans } = spanRecorder();
    const stream = () => {
      throw new Error('bug');
    };
    await collect(tracing(tracer, { span })({ name: 'openai', stream }));
    expect(onlyOf(spans).attributes).toMatchObject({ 'evolua.outcome': 'internal' });
  });

  test('names no person, no question and no answer', async () => {
    const { provider, spans } = tracedTwice(
      scriptedProvider([text('segredo-da-resposta'), finish()]).provider,
    );
    await collect(
      provider,
      aRequest({
        messages: [{ role: 'user', content: 'segredo-da-pergunta' }],
        context: { ownerId: 'segredo-de-quem' },
      }),
    );
    const told = spans.map(({ name, attributes, events }) => ({ name, attributes, events }));
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).not.toContain('segredo');
  });

  test('ends exactly once, wherever its reader stops, and leaves nothing open', async () => {
    await fc.assert(
      fc.asyncProperty(anyScript, fc.integer({ min: 1, max: 8 }), async (script, eventsMax) => {
        const scripted = scriptedProvider(script);
        const { provider, spans, begun } = tracedTwice(scripted.provider);
        expect(await readSome(provider, aRequest(), eventsMax)).toBe(0);
        expect(begun()).toBe(2);
        expect(spans).toHaveLength(2);
        expect(scripted.calls.map(({ closed }) => closed)).toEqual([1]);
      }),
    );
  });
});

describe('where nothing is recorded', () => {
  useFakeTime();

  test('the answer is the same', async () => {
    const script = [cacheStep('miss'), text('Oi'), finish()];
    const plain = scriptedProvider(script).provider;
    const quiet = tracing(trace.getTracer('none'), { span: 'request' })(plain);
    expect((await collect(quiet)).events).toEqual((await collect(plain)).events);
  });

  test("the client's trace goes on to whoever is asked", async () => {
    const scripted = scriptedProvider([text('Oi'), finish()]);
    const quiet = tracing(trace.getTracer('none'), { span: 'request' })(scripted.provider);
    await collect(quiet, aRequest({ context: { traceparent: TRACEPARENT } }));
    expect(scripted.calls[0]?.request.context.traceparent).toBe(TRACEPARENT);
  });

  test('the attempts of a request that was not sampled are not sampled either', async () => {
    const scripted = scriptedProvider([text('Oi'), finish()]);
    const unsampled = spanRecorder(new AlwaysOffSampler());
    const sampled = spanRecorder();
    const provider = stack(
      // The request goes down, the answer comes back up.
      tracing(unsampled.tracer, { span: 'request' }),
      tracing(sampled.tracer, { span: 'attempt' }),
      scripted.provider,
    );
    await collect(provider);
    expect(sampled.begun()).toBe(0);
    expect(scripted.calls[0]?.request.context.traceparent).toMatch(/-00$/u);
  });
});
