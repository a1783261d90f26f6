import { telemetry } from '@evolua/chat-core/platform/telemetry';
import type { RequestTrace } from '@evolua/lab-contract/request-trace';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { LabApp } from '../../src/server/lab-env.ts';
import { answerProblems } from '../../src/server/problems/answer-problems.ts';
import { spanRoutes } from '../../src/server/routes/span-routes.ts';
import { createSpanStore } from '../../src/server/spans/create-span-store.ts';
import { serveLab } from './serve-lab.ts';

/** What the exporter of the versions would send. */
function delivery(traceIds: readonly string[]) {
  const spans = traceIds.map((traceId) => ({
    traceId,
    spanId: '00f067aa0ba902b7',
    name: 'chat evolua',
    startTimeUnixNano: '1700000000100000000',
    endTimeUnixNano: '1700000000400000000',
    attributes: [{ key: 'evolua.outcome', value: { stringValue: 'ok' } }],
    events: [{ name: 'evolua.failover', timeUnixNano: '1700000000200000000', attributes: [] }],
    status: { code: 2 },
  }));
  return JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans }] }] });
}

function requestTrace(id: string, at = 1_700_000_000_000): RequestTrace {
  const outcome = 'good';
  const times = { at, totalMs: 400, firstTokenMs: 200 };
  return {
    id,
    version: 'v3',
    question: 'Oi?',
    asked: false,
    outcome,
    ...times,
    route: [],
    spans: [],
  };
}

async function receiving() {
  const lab = await serveLab();
  const deliver = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${lab.origin}/v1/traces`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
  const spansOf = async (id: string) =>
    ((await (await lab.ask(`/api/pedidos/${id}`)).json()) as RequestTrace).spans;
  return { ...lab, deliver, spansOf };
}

const idOf = (number: number) => number.toString(16).padStart(32, '0');

test('spans are joined to the request whose trace they are of, and counted from its beginning', async () => {
  const { deliver, traces, spansOf, ask } = await receiving();
  traces.push(requestTrace(idOf(1)), requestTrace(idOf(2)));
  expect((await deliver(delivery([idOf(1)]))).status).toBe(200);
  const [span, moment] = await spansOf(idOf(1));
  expect(span).toMatchObject({
    name: 'chat evolua',
    startMs: 100,
    endMs: 400,
    failed: true,
    attributes: { 'evolua.outcome': 'ok' },
  });
  expect(moment).toMatchObject({ name: 'evolua.failover', parentId: span?.id, startMs: 200 });
  expect(await spansOf(idOf(2))).toEqual([]);
  const all = (await (await ask('/api/pedidos')).json()) as RequestTrace[];
  expect(all.map(({ spans }) => spans.length)).toEqual([2, 0]);
  expect((await ask('/api/pedidos/nada')).status).toBe(404);
});

test('the versions’ own exporter is understood', async () => {
  const { origin, traces, spansOf } = await receiving();
  const logger = { info: () => {}, warn: () => {}, error: () => {} };
  const sent = telemetry({ endpoint: origin, version: { id: 'v3' }, logger });
  const span = sent.tracer.startSpan('chat evolua', { attributes: { tokens: 12, whole: true } });
  const { traceId } = span.spanContext();
  traces.push(requestTrace(traceId, Date.now()));
  span.addEvent('evolua.cache', { outcome: 'miss' }).end();
  await sent.close();
  const [received, moment] = await spansOf(traceId);
  expect(received).toMatchObject({ name: 'chat evolua', attributes: { tokens: 12, whole: true } });
  expect(Math.abs(received?.startMs ?? Number.NaN)).toBeLessThan(60_000);
  expect(moment).toMatchObject({ name: 'evolua.cache', attributes: { outcome: 'miss' } });
});

test('the last five hundred traces are kept, and of each no more than a waterfall shows', async () => {
  const { deliver, traces, spansOf } = await receiving();
  traces.push(...[0, 1, 500].map((number) => requestTrace(idOf(number))));
  await deliver(delivery(Array.from({ length: 501 }, (_, number) => idOf(number))));
  expect(await spansOf(idOf(0))).toEqual([]);
  expect(await spansOf(idOf(1))).toHaveLength(2);
  await deliver(delivery(Array.from({ length: 100 }, () => idOf(500))));
  expect(await spansOf(idOf(500))).toHaveLength(64);
});

test('however much traffic follows, the spans of somebody’s own question stay', async () => {
  const { deliver, traces, spansOf } = await receiving();
  traces.push({ ...requestTrace(idOf(0)), asked: true }, requestTrace(idOf(1)));
  await deliver(delivery([idOf(0), idOf(1)]));
  await deliver(delivery(Array.from({ length: 600 }, (_, number) => idOf(1_000 + number))));
  expect(await spansOf(idOf(0))).toHaveLength(2);
  expect(await spansOf(idOf(1))).toEqual([]);
});

test('nobody else delivers: no page, no other format, nothing huge', async () => {
  const { deliver, problemOf } = await receiving();
  const body = delivery([idOf(1)]);
  const page = { origin: 'http://evil.example' };
  expect(await problemOf(deliver(body, page))).toBe('403 foreign_origin');
  const text = { 'content-type': 'text/plain' };
  expect(await problemOf(deliver(body, text))).toBe('415 unsupported_media');
  expect(await problemOf(deliver('{"resourceSpans":[{}]}'))).toBe('400 invalid_request');
  expect(await problemOf(deliver('x'.repeat(1_048_577)))).toBe('413 body_too_large');
});

test('another machine delivers only where the laboratory runs in containers, and no page even there', async () => {
  const asked = async (takesSpansFromNetwork: boolean, headers: Record<string, string> = {}) => {
    const app: LabApp = new Hono();
    answerProblems(app, () => undefined);
    spanRoutes(
      app,
      createSpanStore(() => new Set()),
      { takesSpansFromNetwork },
    );
    const request = new Request('http://lab:3000/v1/traces', {
      method: 'POST',
      body: delivery([idOf(1)]),
      headers: { 'content-type': 'application/json', ...headers },
    });
    const collector = { incoming: { socket: { remoteAddress: '::ffff:172.20.0.7' } } };
    return (await app.fetch(request, collector as never)).status;
  };
  expect(await asked(false)).toBe(403);
  expect(await asked(true)).toBe(200);
  expect(await asked(true, { origin: 'http://localhost:3000' })).toBe(403);
});
