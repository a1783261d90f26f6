import { describe, expect, it } from 'vitest';
import { errorKinds } from '../../../src/chat/error-kinds.ts';
import { anthropicClient, askAnthropic, streamAnthropic } from '../../support/see-anthropic.ts';
import { serve } from '../../support/serve.ts';

const good = { model: 'c-1', max_tokens: 10, messages: [{ role: 'user', content: 'oi' }] };
const usual = {
  'x-api-key': 'sk-test',
  'anthropic-version': '2023-06-01',
  'content-type': 'application/json',
};

async function post(url: string, body: unknown, headers: Record<string, string> = usual) {
  const response = await fetch(`${url}/v1/messages`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { error } = (await response.json()) as { error: { type: string; message: string } };
  return { response, error };
}

describe('what Anthropic refuses, the simulator refuses', () => {
  const { max_tokens: _, ...unlimited } = good;
  const prefilled = (content: string) => ({
    ...good,
    messages: [...good.messages, { role: 'assistant', content }],
  });
  it.each([
    ['no limit', unlimited, 'max_tokens: Field required'],
    ['a limit of 0', { ...good, max_tokens: 0 }, 'max_tokens: Input should be greater than'],
    ['no message', { ...good, messages: [] }, 'messages: at least one message is required'],
    ['a parameter it does not know', { ...good, n: 1 }, 'n: Extra inputs are not permitted'],
    ['a system role', { ...good, messages: [{ role: 'system', content: 'x' }] }, 'messages.0.role'],
    ['an empty message', { ...good, messages: [{ role: 'user', content: '' }] }, 'non-empty'],
    ['a prefill that ends in a blank', prefilled('um, '), 'cannot end with trailing whitespace'],
    [
      'a tool that is not there',
      { ...good, tool_choice: { type: 'tool', name: 'x' } },
      'not found',
    ],
    ['what is no JSON', '{"model"', 'not valid JSON'],
    ['a list', '[]', 'Input should be a valid dictionary'],
  ])('%s: 400, the field named', async (_name, body, message) => {
    const { url } = await serve();
    const { response, error } = await post(url, body);
    expect(response.status).toBe(400);
    expect(error.type).toBe('invalid_request_error');
    expect(error.message).toContain(message);
  });

  it.each([
    ['no version', { 'x-api-key': 'k' }, 400, 'anthropic-version: header is required'],
    ['a strange version', { ...usual, 'anthropic-version': '1999' }, 400, 'not a valid version'],
    ['no key', { 'anthropic-version': '2023-06-01' }, 401, 'x-api-key header is required'],
    ['a bad key', { ...usual, 'x-api-key': 'sk-invalid-1' }, 401, 'invalid x-api-key'],
  ])('%s: refused', async (_name, headers, status, message) => {
    const { url } = await serve();
    const { response, error } = await post(url, good, headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(error.message).toContain(message);
  });

  it.each(['2023-06-01', '2026-10-21'])('version %s and a bearer key are fine', async (version) => {
    const { url } = await serve();
    const headers = { authorization: 'Bearer k', 'anthropic-version': version };
    expect((await post(url, good, headers)).response.status).toBe(200);
  });

  it.each([
    ['POST', '/anthropic/v1/nothing', 404],
    ['GET', '/anthropic/v1/messages', 405],
  ])('%s %s: %i in its own shape', async (method, path, status) => {
    const { url } = await serve();
    const response = await fetch(url + path, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      type: 'error',
      request_id: expect.stringMatching(/^req_/),
    });
  });
});

describe('its errors, as the SDK names them', () => {
  const known = {
    bad_request: [400, 'invalid_request_error'],
    credentials: [401, 'authentication_error'],
    billing: [402, 'billing_error'],
    permission: [403, 'permission_error'],
    not_found: [404, 'not_found_error'],
    too_large: [413, 'request_too_large'],
    context_length: [400, 'invalid_request_error'],
    content_filter: [400, 'invalid_request_error'],
    prefill: [400, 'invalid_request_error'],
    timeout: [504, 'timeout_error'],
    conflict: [409, 'conflict_error'],
    throttled: [429, 'rate_limit_error'],
    throttled_tokens: [429, 'rate_limit_error'],
    slow_down: [429, 'rate_limit_error'],
    quota: [429, 'rate_limit_error'],
    spend_limit: [429, 'rate_limit_error'],
    server: [500, 'api_error'],
    overloaded: [529, 'overloaded_error'],
  } as const;

  it.each(errorKinds)('%s before the answer, and inside it', async (kind) => {
    const { url } = await serve();
    const client = anthropicClient(url);
    const [status, type] = known[kind];
    expect((await askAnthropic(client, { model: `m--error:${kind}` })).error).toMatchObject({
      status,
      type,
    });
    const inside = await streamAnthropic(client, { model: `m--error-first:${kind}` });
    expect(inside.error).toMatchObject({ status: undefined, type });
  });

  it.each([
    ['spend_limit', 'enforced_spend_limit_reached', null, 'false'],
    ['quota', 'contract_spend_limit_reached', null, 'false'],
    ['slow_down', 'ramp_limit_exceeded', '5', 'true'],
    ['throttled', undefined, null, 'true'],
  ])('429 by %s: error_code %s, retry-after %s', async (kind, code, retryAfter, again) => {
    const { url } = await serve();
    const { response, error: body } = await post(url, { ...good, model: `m--error:${kind}` });
    expect(response.status).toBe(429);
    expect(body).toMatchObject(code === undefined ? {} : { details: { error_code: code } });
    expect(response.headers.get('retry-after')).toBe(retryAfter);
    expect(response.headers.get('x-should-retry')).toBe(again);
  });
});

it('a limit of its own: remaining, reset and retry-after agree', async () => {
  const nowMs = Date.UTC(2026, 0, 2, 3, 4, 5);
  const { simulator, url } = await serve({ now: () => nowMs });
  simulator.faults.add({
    match: { provider: 'anthropic' },
    fault: { kind: 'rate-limit', requestsPerMinute: 1 },
  });
  expect((await post(url, good)).response.status).toBe(200);
  const { response, error } = await post(url, good);

  expect(response.status).toBe(429);
  expect(error.type).toBe('rate_limit_error');
  expect(response.headers.get('retry-after')).toBe('60');
  expect(response.headers.get('anthropic-ratelimit-requests-remaining')).toBe('0');
  expect(response.headers.get('anthropic-ratelimit-requests-reset')).toBe('2026-01-02T03:05:05Z');
});

describe('prefill', () => {
  const messages = [
    { role: 'user', content: 'conte até três' },
    { role: 'assistant', content: 'um, dois,' },
  ] as const;

  it('is accepted by most models and refused by those configured, and journaled', async () => {
    const { simulator, url } = await serve({ modelsWithoutPrefill: ['claude-opus-*'] });
    const client = anthropicClient(url);
    const ask = (model: string) => askAnthropic(client, { messages: [...messages], model });

    expect((await ask('claude-haiku-4-5')).error).toBeNull();
    const { error } = await ask('claude-opus-5');
    expect(error).toMatchObject({ status: 400, type: 'invalid_request_error' });
    expect(error?.message).toContain(
      'This model does not support assistant message prefill. ' +
        'The conversation must end with a user message.',
    );
    expect((await askAnthropic(client, { model: 'claude-opus-5' })).error).toBeNull();
    expect(simulator.journal.list().map(({ prefill }) => prefill)).toEqual([
      'accepted',
      'rejected',
      'none',
    ]);
  });
});
