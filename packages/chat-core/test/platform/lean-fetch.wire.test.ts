import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { leanFetch } from '../../src/platform/lean-fetch.ts';
import { type Exchange, openRawServer, type RawServer } from '../providers/raw-server.ts';

const OPTIONS = { connectTimeoutMs: 2_000, connectionsMax: 8 };
const servers: RawServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

const serving = async (answer: (exchange: Exchange) => void | Promise<void>) => {
  const server = await openRawServer(answer);
  servers.push(server);
  return server;
};

const bytesOf = async (response: Response) => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of response.body ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

describe('the lean fetch', () => {
  test('sends what it was given', async () => {
    const { url, exchanges } = await serving(({ response }) => void response.end('ok'));
    await leanFetch(OPTIONS)(`${url}/v1/chat?x=1`, {
      method: 'POST',
      headers: new Headers({ 'content-type': 'application/json', authorization: 'Bearer a' }),
      body: '{"olá":1}',
    });
    expect(exchanges[0]?.request).toMatchObject({ method: 'POST', url: '/v1/chat?x=1' });
    expect(exchanges[0]?.request.headers).toMatchObject({
      authorization: 'Bearer a',
      'content-type': 'application/json',
    });
    expect(exchanges[0]?.body).toBe('{"olá":1}');
  });

  test('asks for no compression, for it undoes none', async () => {
    const { url, exchanges } = await serving(({ response }) => void response.end('ok'));
    await leanFetch(OPTIONS)(url);
    expect(exchanges[0]?.request.headers['accept-encoding']).toBeUndefined();
  });

  test.each([200, 201, 204, 302, 404, 500])(
    'hands over %d and what came with it',
    async (status) => {
      const { url } = await serving(({ response }) => {
        response.writeHead(status, { 'x-request-id': 'r1', location: '/elsewhere' }).end('ok');
      });
      const response = await leanFetch(OPTIONS)(url);
      expect(response.status).toBe(status);
      expect(response.ok).toBe(status < 300);
      expect(response.headers.get('x-request-id')).toBe('r1');
      expect(await response.text()).toBe(status === 204 ? '' : 'ok');
    },
  );

  test('follows no redirect', async () => {
    const { url, exchanges } = await serving(({ response }) => {
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    await leanFetch(OPTIONS)(url);
    expect(exchanges).toHaveLength(1);
  });

  test('keeps every value of a header', async () => {
    const { url } = await serving(({ response }) => {
      response.writeHead(200, { 'set-cookie': ['a=1', 'b=2'], vary: 'accept' }).end();
    });
    const { headers } = await leanFetch(OPTIONS)(url);
    expect(headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(headers.get('vary')).toBe('accept');
  });

  test('hands over each piece as it comes, long before the end', async () => {
    const { url, exchanges } = await serving(({ response }) => void response.write('first'));
    const { body } = await leanFetch(OPTIONS)(url);
    const iterator = (body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
    expect(Buffer.from((await iterator.next()).value).toString()).toBe('first');
    exchanges[0]?.response.end('last');
    expect(Buffer.from((await iterator.next()).value).toString()).toBe('last');
    expect((await iterator.next()).done).toBe(true);
  });

  test('reads JSON', async () => {
    const { url } = await serving(({ response }) => void response.end('{"a":[1]}'));
    expect(await (await leanFetch(OPTIONS)(url)).json()).toEqual({ a: [1] });
  });

  test('uses its connections again', async () => {
    const { url, exchanges } = await serving(({ response }) => void response.end('ok'));
    const fetch = leanFetch(OPTIONS);
    for (let call = 0; call < 10; call += 1) await (await fetch(url)).text();
    const sockets = new Set(exchanges.map(({ request }) => request.socket));
    expect(sockets.size).toBeLessThanOrEqual(2);
  });

  test('opens no more connections than it may; who comes later waits', async () => {
    const { url, exchanges } = await serving(() => undefined);
    const fetch = leanFetch({ ...OPTIONS, connectionsMax: 2 });
    const calls = [1, 2, 3].map(async () => (await fetch(url)).text());
    await expect.poll(() => exchanges.length).toBe(2);
    for (let round = 0; round < 20; round += 1) await turn();
    expect(exchanges).toHaveLength(2);
    exchanges[0]?.response.end('one');
    await expect.poll(() => exchanges.length).toBe(3);
    for (const { response } of exchanges.slice(1)) response.end('more');
    expect((await Promise.all(calls)).sort()).toEqual(['more', 'more', 'one']);
  });
});

describe('who leaves', () => {
  test('before the headers closes the connection', async () => {
    const caller = new AbortController();
    const { url, exchanges } = await serving(() => undefined);
    const call = leanFetch(OPTIONS)(url, { signal: caller.signal });
    await expect.poll(() => exchanges.length).toBe(1);
    caller.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    await exchanges[0]?.closed;
  });

  test('had left before calls nobody', async () => {
    const { url, exchanges } = await serving(({ response }) => void response.end());
    await expect(leanFetch(OPTIONS)(url, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(exchanges).toHaveLength(0);
  });

  test('in the middle closes the connection, and the reading fails', async () => {
    const caller = new AbortController();
    const { url, exchanges } = await serving(({ response }) => void response.write('first'));
    const response = await leanFetch(OPTIONS)(url, { signal: caller.signal });
    const reading = bytesOf(response);
    caller.abort();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    await exchanges[0]?.closed;
  });

  test('without reading to the end closes the connection', async () => {
    const { url, exchanges } = await serving(({ response }) => void response.write('first'));
    for await (const _ of (await leanFetch(OPTIONS)(url)).body ?? []) break;
    await exchanges[0]?.closed;
  });

  test('with the body unread closes the connection by its signal', async () => {
    const caller = new AbortController();
    const { url, exchanges } = await serving(({ response }) => void response.write('first'));
    await leanFetch(OPTIONS)(url, { signal: caller.signal });
    caller.abort();
    await exchanges[0]?.closed;
  });
});

describe('a connection', () => {
  test('that nobody takes is an error that says so', async () => {
    const server = await openRawServer(() => undefined);
    await server.stop();
    await expect(leanFetch(OPTIONS)(server.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('that does not stand in time is an error of its own, not a refusal', async () => {
    // Takes the connection, and never says a word of TLS.
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const call = leanFetch({ ...OPTIONS, connectTimeoutMs: 50 })(`https://127.0.0.1:${port}`);
    await expect(call).rejects.toMatchObject({ code: 'UND_ERR_CONNECT_TIMEOUT' });
  });

  test('that is lost in the middle fails the reading', async () => {
    const { url } = await serving(({ request, response }) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('first', () => request.socket.end());
    });
    await expect(bytesOf(await leanFetch(OPTIONS)(url))).rejects.toMatchObject({
      code: 'UND_ERR_SOCKET',
    });
  });

  test('that is closed while nobody uses it does not spoil the next call', async () => {
    const once200 = await serving(({ response }) => void response.end('ok'));
    const fetch = leanFetch(OPTIONS);
    await (await fetch(once200.url)).text();
    const socket = once200.exchanges[0]?.request.socket;
    const gone = socket && once(socket, 'close');
    socket?.destroy();
    await gone;
    await expect.poll(async () => (await fetch(once200.url)).text()).toBe('ok');
  });
});
