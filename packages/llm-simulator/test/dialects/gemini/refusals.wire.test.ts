import { describe, expect, it } from 'vitest';
import { errorKinds } from '../../../src/chat/error-kinds.ts';
import { askGemini, geminiClient, streamGemini } from '../../support/see-gemini.ts';
import { serve } from '../../support/serve.ts';

const contents = [{ parts: [{ text: 'oi' }] }];

type GoogleError = {
  readonly code: number;
  readonly message: string;
  readonly status: string;
  readonly details?: readonly Record<string, unknown>[];
};

async function post(url: string, body: unknown, fault?: object, key = 'test') {
  const response = await fetch(`${url}/v1/models/g-1:generateContent`, {
    method: 'POST',
    headers: {
      'x-goog-api-key': key,
      ...(fault === undefined ? {} : { 'x-simulator-fault': JSON.stringify(fault) }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { error } = (await response.json()) as { error: GoogleError };
  return { status: response.status, error };
}

describe('what Gemini refuses, the simulator refuses', () => {
  it.each([
    ['no contents', {}, 'contents is not specified'],
    ['empty contents', { contents: [] }, 'contents is not specified'],
    ['a name it does not know', { contents, max_tokens: 1 }, 'Unknown name "max_tokens"'],
    ['a role there is not', { contents: [{ role: 'robot', parts: [] }] }, "'contents.0.role'"],
    [
      'a number out of range',
      { contents, generationConfig: { temperature: 3 } },
      "'generationConfig.temperature'",
    ],
    ['what is no JSON', '{"contents"', 'Invalid JSON payload'],
  ])('%s: 400, the field named', async (_, body, message) => {
    const { url } = await serve();
    const { status, error } = await post(url, body);
    expect(status).toBe(400);
    expect(error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
    expect(error.message).toContain(message);
  });

  it('no key is a stranger, and a bad key an invalid argument with its reason', async () => {
    const { url } = await serve();
    expect(await post(url, { contents }, undefined, '')).toMatchObject({
      status: 403,
      error: { status: 'PERMISSION_DENIED' },
    });
    expect(await post(url, { contents }, undefined, 'sk-invalid-1')).toMatchObject({
      status: 400,
      error: { details: [{ reason: 'API_KEY_INVALID' }] },
    });
  });

  it.each([
    ['POST', '/v1beta/models/g-1:nothing', 405],
    ['GET', '/gemini/v1beta/nothing', 404],
    ['GET', '/v1beta/models/unknown', 404],
  ])('%s %s: %i in its own shape', async (method, path, status) => {
    const { url } = await serve();
    const response = await fetch(url + path, { method, headers: { 'x-goog-api-key': 'test' } });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code: status } });
  });

  it('prefill, where the model is configured to, and journals it', async () => {
    const { simulator, url } = await serve({ modelsWithoutPrefill: ['g-1'] });
    const prefilled = [...contents, { role: 'model', parts: [{ text: 'um,' }] }];
    expect((await post(url, { contents: prefilled })).status).toBe(400);
    expect(simulator.journal.list()[0]).toMatchObject({ prefill: 'rejected', status: 400 });
  });
});

describe('its errors, as the SDK names them', () => {
  const known = {
    bad_request: [400, 'INVALID_ARGUMENT'],
    credentials: [400, 'INVALID_ARGUMENT'],
    billing: [400, 'FAILED_PRECONDITION'],
    permission: [403, 'PERMISSION_DENIED'],
    not_found: [404, 'NOT_FOUND'],
    too_large: [413, 'INVALID_ARGUMENT'],
    context_length: [400, 'INVALID_ARGUMENT'],
    content_filter: [400, 'INVALID_ARGUMENT'],
    prefill: [400, 'INVALID_ARGUMENT'],
    timeout: [504, 'DEADLINE_EXCEEDED'],
    conflict: [409, 'ABORTED'],
    throttled: [429, 'RESOURCE_EXHAUSTED'],
    throttled_tokens: [429, 'RESOURCE_EXHAUSTED'],
    slow_down: [429, 'RESOURCE_EXHAUSTED'],
    quota: [429, 'RESOURCE_EXHAUSTED'],
    spend_limit: [429, 'RESOURCE_EXHAUSTED'],
    server: [500, 'INTERNAL'],
    overloaded: [503, 'UNAVAILABLE'],
  } as const;

  it.each(errorKinds)('%s before the answer, and inside it', async (kind) => {
    const { url } = await serve();
    const client = geminiClient(url);
    const [status, name] = known[kind];
    const before = await askGemini(client, { model: `m--error:${kind}` });
    const inside = await streamGemini(client, { model: `m--error-first:${kind}` });
    for (const { error } of [before, inside]) {
      expect(error).toMatchObject({ name: 'ApiError', status });
      expect(error?.message).toContain(`"${name}"`);
    }
  });

  it.each([
    ['quota', /PerDay/],
    ['spend_limit', /PerDay/],
    ['throttled', /PerMinute/],
    ['throttled_tokens', /PerMinute/],
  ])('429 by %s names its quota', async (error, quotaId) => {
    const { url } = await serve();
    const { error: seen } = await post(url, { contents }, { kind: 'error', error });
    expect(seen.details?.[0]).toMatchObject({
      '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
      violations: [{ quotaId: expect.stringMatching(quotaId) }],
    });
  });

  it('when to come back stands in the body, and the code repeats the status', async () => {
    const { url } = await serve();
    const hint = { kind: 'error', error: 'throttled', retryAfterMs: 7_500 };
    const { error } = await post(url, { contents }, hint);
    expect(error.details?.at(-1)).toEqual({
      '@type': 'type.googleapis.com/google.rpc.RetryInfo',
      retryDelay: '7.5s',
    });
    expect(error.message).toMatch(/Please retry in 7\.5s\.$/);
    const odd = await post(url, { contents }, { kind: 'status', status: 502 });
    expect(odd).toMatchObject({ status: 502, error: { code: 502 } });
  });
});
