import { describe, expect, it } from 'vitest';
import { errorKinds } from '../src/chat/error-kinds.ts';
import { seeStream, seeWhole } from './support/see.ts';
import { serve } from './support/serve.ts';

/** The answer's headers beside its status, which the SDK's errors keep too. */
async function headersOf(url: string, fault: object): Promise<Response> {
  return fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer sk-test',
      'content-type': 'application/json',
      'x-simulator-fault': JSON.stringify(fault),
    },
    body: JSON.stringify({ model: 'm', messages: [{ role: 'user', content: 'oi' }] }),
  });
}

describe('refusals as OpenAI words them', () => {
  const known = {
    bad_request: [400, 'invalid_request_error', null],
    credentials: [401, 'invalid_request_error', 'invalid_api_key'],
    billing: [429, 'billing_not_active', 'billing_not_active'],
    permission: [403, 'invalid_request_error', null],
    not_found: [404, 'invalid_request_error', 'model_not_found'],
    too_large: [413, 'invalid_request_error', null],
    context_length: [400, 'invalid_request_error', 'context_length_exceeded'],
    content_filter: [400, 'invalid_request_error', 'content_policy_violation'],
    prefill: [400, 'invalid_request_error', null],
    timeout: [408, 'server_error', null],
    conflict: [409, 'invalid_request_error', null],
    throttled: [429, 'requests', 'rate_limit_exceeded'],
    throttled_tokens: [429, 'tokens', 'rate_limit_exceeded'],
    slow_down: [429, 'rate_limit_error', 'slow_down'],
    quota: [429, 'insufficient_quota', 'insufficient_quota'],
    spend_limit: [429, 'insufficient_quota', 'credit_balance_exhausted'],
    server: [500, 'server_error', null],
    overloaded: [503, 'service_unavailable_error', 'server_is_overloaded'],
  } as const;

  it.each(errorKinds)('%s before the answer, and inside it', async (kind) => {
    const { client } = await serve();
    const [status, type, code] = known[kind];
    const before = await seeWhole(client, { model: `m--error:${kind}` });
    const inside = await seeStream(client, { model: `m--error-first:${kind}` });

    expect(before.error).toMatchObject({ status, type, code });
    expect(inside.error).toMatchObject({ status: undefined, type, code });
  });
});

describe('when to come back', () => {
  const nowMs = Date.UTC(2026, 0, 2, 3, 4, 5);
  it.each([
    [{ retryAfterMs: 1_500 }, 'retry-after', '2'],
    [{ retryAfterMs: 86_400_000 }, 'retry-after', '86400'],
    [{ retryAfterMs: 5_000, retryAfterAs: 'date' }, 'retry-after', 'Fri, 02 Jan 2026 03:04:10 GMT'],
    [{ retryAfterMs: 1_500, retryAfterAs: 'milliseconds' }, 'retry-after-ms', '1500'],
  ])('%j is told as %s: %s', async (hint, name, value) => {
    const { url } = await serve({ now: () => nowMs });
    const response = await headersOf(url, { kind: 'error', error: 'throttled', ...hint });
    expect(response.headers.get(name)).toBe(value);
  });

  it('is not told unless asked for', async () => {
    const { url } = await serve();
    const { status, headers } = await headersOf(url, { kind: 'status', status: 429 });
    expect(status).toBe(429);
    expect(headers.has('retry-after') || headers.has('retry-after-ms')).toBe(false);
  });

  it('a status with a body and headers of its own', async () => {
    const { url } = await serve();
    const response = await headersOf(url, {
      kind: 'status',
      status: 503,
      body: '<h1>no</h1>',
      contentType: 'text/html',
      headers: { 'x-should-retry': 'false' },
    });
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(response.headers.get('x-should-retry')).toBe('false');
    expect(await response.text()).toBe('<h1>no</h1>');
  });
});

describe('a rate limit', () => {
  it('counts down in the headers, refuses when it is used up, and says truly until when', async () => {
    let nowMs = 0;
    const { simulator, url } = await serve({ now: () => nowMs });
    simulator.faults.add({ fault: { kind: 'rate-limit', requestsPerMinute: 2 } });
    const ok = { kind: 'ok' };
    const remaining = async () =>
      (await headersOf(url, ok)).headers.get('x-ratelimit-remaining-requests');
    expect([await remaining(), await remaining()]).toEqual(['1', '0']);

    const refused = await headersOf(url, ok);
    const { error } = (await refused.json()) as { error: { message: string } };
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(refused.headers.get('x-ratelimit-reset-requests')).toBe('1m0s');
    expect(error.message).toMatch(/Please try again in 30s\.$/);

    nowMs += 30_000;
    expect((await headersOf(url, ok)).status).toBe(200);
  });
});

describe('prefill', () => {
  const messages = [
    { role: 'user', content: 'conte até três' },
    { role: 'assistant', content: 'um, dois,' },
  ] as const;

  it('is accepted where the model does, rejected where it does not, and journaled', async () => {
    const { simulator, client } = await serve();
    expect((await seeWhole(client, { messages: [...messages] })).error).toBeNull();
    const model = 'm--prefill-rejection';
    const rejected = await seeWhole(client, { messages: [...messages], model });

    expect(rejected.error).toMatchObject({ status: 400 });
    expect(simulator.journal.list().map(({ prefill }) => prefill)).toEqual([
      'accepted',
      'rejected',
    ]);
  });
});

it('a fault that a request names wrongly is refused in the dialect, the field named', async () => {
  const { url } = await serve();
  const response = await headersOf(url, { kind: 'cut', token: -1 });
  const { error } = (await response.json()) as { error: { message: string } };
  expect(response.status).toBe(400);
  expect(error.message).toContain('[0].token');
});

it('a script fails the first attempt and heals the second', async () => {
  const { simulator, client } = await serve();
  simulator.faults.add({ script: [{ kind: 'status', status: 503 }, { kind: 'ok' }] });
  const errors = [await seeWhole(client, {}), await seeWhole(client, {})].map(({ error }) => error);
  expect(errors).toMatchObject([{ status: 503 }, null]);
});

it('a fault cut by a refusal leaves the refusal whole', async () => {
  const { client } = await serve();
  const seen = await seeWhole(client, { model: 'm--status:503--cut:2' });
  expect(seen.error).toMatchObject({ status: 503, code: 'server_is_overloaded' });
});
