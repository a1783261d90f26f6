import type { Tracer } from '@opentelemetry/api';
import { describe, expect, onTestFinished, test } from 'vitest';
import { stack } from '../../src/domain/stack.ts';
import { tracing } from '../../src/layers/tracing.ts';
import { telemetry } from '../../src/platform/telemetry.ts';
import { aLogger } from '../a-logger.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { type Exchange, openRawServer } from '../providers/raw-server.ts';
import { scriptedProvider } from '../scripted-provider.ts';

type Delivered = {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Pair[] };
    readonly scopeSpans: readonly { readonly spans: readonly DeliveredSpan[] }[];
  }[];
};
type Pair = { readonly key: string; readonly value: Readonly<Record<string, unknown>> };
type DeliveredSpan = {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly Pair[];
};

const DELIVERY_MS = 300;

const collector = async (answer: (exchange: Exchange) => void) => {
  const server = await openRawServer(answer);
  onTestFinished(async () => {
    await server.stop();
  });
  const delivered = () => server.exchanges.map(({ body }) => JSON.parse(body) as Delivered);
  const spans = () =>
    delivered().flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
    );
  return { ...server, delivered, spans };
};

const accept = ({ response }: Exchange) => {
  response.setHeader('content-type', 'application/json').end('{}');
};

const telling = (endpoint: string | undefined) => {
  const { logger, lines } = aLogger();
  const version = { id: 'v3' };
  const told = telemetry({ endpoint, version, logger, deliveryMs: DELIVERY_MS });
  onTestFinished(told.close);
  return { ...told, messages: () => lines.map(({ level, message }) => `${level}: ${message}`) };
};

/** An answer as V3 gives it, traced twice. */
const answered = (tracer: Tracer) =>
  collect(
    stack(
      // The request goes down, the answer comes back up.
      tracing(tracer, { span: 'request' }),
      tracing(tracer, { span: 'attempt' }),
      scriptedProvider([text('Oi'), finish()]).provider,
    ),
  );

/** The address of a server that has gone. */
const deadAddress = async () => {
  const { url, stop } = await openRawServer(() => undefined);
  await stop();
  return url;
};

const plain = (pairs: readonly Pair[] = []) =>
  Object.fromEntries(pairs.map(({ key, value }) => [key, Object.values(value)[0]]));

describe('the telemetry', () => {
  test('delivers the spans of an answer as OTLP over HTTP', async () => {
    const { url, exchanges, spans } = await collector(accept);
    const { tracer, flush } = telling(url);
    await answered(tracer);
    await flush();
    expect(exchanges[0]?.request).toMatchObject({ method: 'POST', url: '/v1/traces' });
    const [attempt, request] = spans();
    expect([attempt?.name, request?.name]).toEqual(['chat scripted-1', 'evolua.answer']);
    expect(attempt?.parentSpanId).toBe(request?.spanId);
    expect(attempt?.traceId).toBe(request?.traceId);
    expect(plain(request?.attributes)).toMatchObject({ 'evolua.request.id': 'request-1' });
  });

  test('says which service they come from, and which instance of it', async () => {
    const { url, delivered } = await collector(accept);
    const { tracer, flush } = telling(`${url}/`);
    await answered(tracer);
    await flush();
    expect(plain(delivered()[0]?.resourceSpans[0]?.resource.attributes)).toMatchObject({
      'service.namespace': 'evolua',
      'service.name': 'evolua-v3',
      'service.version': 'v3',
      'service.instance.id': expect.stringMatching(new RegExp(`:${process.pid}$`, 'u')),
    });
  });

  test('delivers the last spans when it closes', async () => {
    const { url, spans } = await collector(accept);
    const { tracer, close } = telling(url);
    await answered(tracer);
    await close();
    expect(spans()).toHaveLength(2);
  });

  test('is silent and free without an address', async () => {
    const { tracer, flush, close, messages } = telling(undefined);
    const span = tracer.startSpan('answer');
    expect(span.isRecording()).toBe(false);
    span.end();
    expect((await answered(tracer)).text).toBe('Oi');
    await flush();
    await close();
    expect(messages()).toEqual([]);
  });

  test('keeps no process alive', async () => {
    const { url } = await collector(accept);
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout');
    const before = timers().length;
    const { tracer } = telling(url);
    await answered(tracer);
    expect(timers()).toHaveLength(before);
  });

  test('tells once that its collector is down, and fails nothing', async () => {
    const { tracer, flush, close, messages } = telling(await deadAddress());
    for (let delivery = 0; delivery < 3; delivery += 1) {
      expect((await answered(tracer)).error).toBeUndefined();
      await flush();
    }
    await close();
    expect(messages()).toEqual(['warn: traces cannot be delivered']);
  });

  test('tells once that its collector is back', async () => {
    let isUp = false;
    const { url } = await collector((exchange) => {
      if (isUp) accept(exchange);
      else exchange.response.writeHead(500).end();
    });
    const { tracer, flush, messages } = telling(url);
    for (const up of [false, false, true, true]) {
      isUp = up;
      await answered(tracer);
      await flush();
    }
    expect(messages()).toEqual([
      'warn: traces cannot be delivered',
      'info: traces are delivered again',
    ]);
  });

  test('waits for a collector that says nothing only so long', async () => {
    const { url } = await collector(() => undefined);
    const { tracer, close } = telling(url);
    await answered(tracer);
    const startedAtMs = performance.now();
    await close();
    expect(performance.now() - startedAtMs).toBeLessThan(DELIVERY_MS * 5);
  });

  test('lets no more than a bounded number of spans wait', async () => {
    const { url, spans } = await collector(accept);
    const { tracer, close } = telling(url);
    for (let ended = 0; ended < 5_000; ended += 1) tracer.startSpan('answer').end();
    await close();
    expect(spans().length).toBeGreaterThan(0);
    expect(spans().length).toBeLessThanOrEqual(2_048 + 512);
  });
});
