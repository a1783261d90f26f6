import { afterEach, describe, expect, test } from 'vitest';
import { createLogger } from '../../src/platform/create-logger.ts';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { openaiAt, openaiUnderTest } from './openai-under-test.ts';
import type { Exchange, RawServer } from './raw-server.ts';

const servers: RawServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

type Refusal = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** What the buffers on both sides of a socket may swallow before anybody notices. */
const BYTES_ENOUGH = 32 * 1_024 * 1_024;
const JSON_TYPE = { 'content-type': 'application/json' };

/** The error of a call that was answered so, after making sure that there was just one. */
const errorOf = async (answer: (exchange: Exchange) => void | Promise<void>) => {
  const { provider, server } = await openaiUnderTest(answer);
  servers.push(server);
  const { error, events } = await collect(provider);
  expect(events).toEqual([]);
  expect(server.exchanges).toHaveLength(1);
  expect(server.exchanges[0]?.request.headers['x-stainless-retry-count']).toBe('0');
  return error;
};

const refusedWith = ({ status, headers = JSON_TYPE, body = '' }: Refusal) =>
  errorOf(({ response }) => {
    response.writeHead(status, headers);
    response.end(body);
  });

const errorBody = (type: string | null, code: string | number | null = null) =>
  JSON.stringify({ error: { message: 'No.', type, param: null, code } });

describe('an HTTP status', () => {
  const table = [
    [302, 'bad_request'],
    [400, 'bad_request'],
    [401, 'credentials'],
    [402, 'credentials'],
    [403, 'credentials'],
    [404, 'model_not_found'],
    [405, 'bad_request'],
    [408, 'server'],
    [409, 'conflict'],
    [413, 'bad_request'],
    [415, 'bad_request'],
    [418, 'bad_request'],
    [422, 'bad_request'],
    [429, 'throttled'],
    [500, 'server'],
    [502, 'server'],
    [503, 'overloaded'],
    [504, 'server'],
    [520, 'server'],
    [524, 'server'],
    [529, 'overloaded'],
  ] as const;

  test.each(table)('%d is %s, and is asked once', async (status, code) => {
    expect(await refusedWith({ status, body: '{}' })).toMatchObject({ code, status });
  });

  test.each([
    ['a page', '<html><body>Bad Gateway</body></html>', { 'content-type': 'text/html' }],
    ['nothing', '', JSON_TYPE],
    ['half a JSON', '{"error":{"mess', JSON_TYPE],
    ['a JSON string', '"no"', JSON_TYPE],
  ])('counts even where the body is %s', async (_what, body, headers) => {
    expect(await refusedWith({ status: 502, body, headers })).toMatchObject({
      code: 'server',
      status: 502,
    });
  });
});

describe("OpenAI's own word", () => {
  test.each([
    [401, 'invalid_request_error', 'invalid_api_key', 'credentials'],
    [429, 'requests', 'rate_limit_exceeded', 'throttled'],
    [429, 'tokens', 'rate_limit_exceeded', 'throttled'],
    [429, 'rate_limit_error', 'slow_down', 'throttled'],
    [503, 'rate_limit_error', 'slow_down', 'throttled'],
    [429, 'insufficient_quota', 'insufficient_quota', 'quota'],
    [429, 'insufficient_quota', null, 'quota'],
    [429, 'insufficient_quota', 'credit_balance_exhausted', 'quota'],
    [500, 'server_error', null, 'server'],
    [503, 'server_error', null, 'overloaded'],
    [503, 'service_unavailable_error', 'server_is_overloaded', 'overloaded'],
    [400, 'invalid_request_error', 'context_length_exceeded', 'context_length'],
    [400, 'invalid_request_error', 'content_policy_violation', 'content_filter'],
    [400, null, 'content_filter', 'content_filter'],
    [400, 'invalid_request_error', null, 'bad_request'],
    [404, 'invalid_request_error', 'model_not_found', 'model_not_found'],
    [403, 'invalid_request_error', 'model_not_found', 'model_not_found'],
    [400, 'BadRequestError', 400, 'bad_request'],
  ] as const)('says more than %d: %s, %s', async (status, type, word, code) => {
    const error = await refusedWith({ status, body: errorBody(type, word) });
    expect(error).toMatchObject({ code, status });
  });

  test('goes to the logs and never into the message', async () => {
    const body = errorBody('insufficient_quota', 'insufficient_quota');
    const error = await refusedWith({ status: 429, body });
    expect(error?.providerCode).toBe('insufficient_quota');
    expect(error?.message).toBe('quota');
    expect(String(error?.cause)).toContain('No.');
  });
});

test('an error in the logs holds neither the key nor the question', async () => {
  const error = await refusedWith({ status: 401, body: errorBody('invalid_request_error') });
  const written: string[] = [];
  const destination = { write: (line: string) => void written.push(line) };
  createLogger({ level: 'info', base: {}, destination }).warn({ err: error }, 'answer failed');
  expect(written.join('')).toContain('credentials');
  expect(written.join('')).not.toContain('sk-test');
  expect(written.join('')).not.toContain(aRequest().messages[0]?.content);
});

describe('the wait that a 429 asks for', () => {
  const inTenSeconds = () => new Date(Date.now() + 10_000).toUTCString();

  test.each<[string, Readonly<Record<string, string>>, number | undefined]>([
    ['in seconds', { 'retry-after': '7' }, 7_000],
    ['in milliseconds', { 'retry-after-ms': '1500' }, 1_500],
    ['in both: the finer one', { 'retry-after-ms': '1500', 'retry-after': '7' }, 1_500],
    ['of a day: ten minutes', { 'retry-after': '86400' }, 600_000],
    ['not at all', {}, undefined],
    ['in words', { 'retry-after': 'soon' }, undefined],
  ])('is heard %s', async (_how, headers, retryAfterMs) => {
    const error = await refusedWith({ status: 429, headers: { ...JSON_TYPE, ...headers } });
    expect(error).toMatchObject({ code: 'throttled', retryAfterMs });
  });

  test('is heard as a date', async () => {
    const headers = { ...JSON_TYPE, 'retry-after': inTenSeconds() };
    const wait = (await refusedWith({ status: 429, headers }))?.retryAfterMs ?? 0;
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(10_000);
  });

  test('is heard on a 503 too', async () => {
    const headers = { ...JSON_TYPE, 'retry-after': '3' };
    expect(await refusedWith({ status: 503, headers })).toMatchObject({ retryAfterMs: 3_000 });
  });
});

describe('a connection', () => {
  test('that is reset before the headers is no connection', async () => {
    const error = await errorOf(({ request }) => void request.socket.resetAndDestroy());
    expect(error?.code).toBe('connect');
  });

  test('that is closed before the headers is no connection', async () => {
    const error = await errorOf(({ request }) => void request.socket.destroy());
    expect(error?.code).toBe('connect');
  });

  test('that nobody takes is no connection', async () => {
    const { server } = await openaiUnderTest(() => undefined);
    await server.stop();
    const { error } = await collect(openaiAt(`${server.url}/v1`));
    expect(error).toMatchObject({ code: 'connect', status: undefined });
  });

  test('that answers with something other than HTTP is no connection', async () => {
    const error = await errorOf(({ request }) => void request.socket.end('SSH-2.0-OpenSSH\r\n'));
    expect(error?.code).toBe('connect');
  });
});

describe('an error page without end', () => {
  test('is not read to its end', async () => {
    let bytesWritten = 0;
    const error = await errorOf(async ({ response, closed }) => {
      let isOpen = true;
      const ended = closed.then(() => {
        isOpen = false;
      });
      const piece = Buffer.alloc(64 * 1_024, 'a');
      response.writeHead(500, JSON_TYPE);
      while (isOpen) {
        bytesWritten += piece.byteLength;
        const written = new Promise((resolve) => response.write(piece, resolve));
        await Promise.race([written, ended]);
      }
    });
    await servers[0]?.exchanges[0]?.closed;
    expect(error).toMatchObject({ code: 'server', status: 500 });
    expect(bytesWritten).toBeLessThan(BYTES_ENOUGH);
  });
});
