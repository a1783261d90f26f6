import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { leanFetch } from '../../../src/platform/lean-fetch.ts';
import { collect } from '../../collect.ts';
import type { Exchange } from '../raw-server.ts';
import { beginStream } from './begin-stream.ts';
import { bytesEnough } from './bytes-enough.ts';
import { cutAfter } from './cut-after.ts';
import { useDialect } from './use-dialect.ts';
import type { WireDialect } from './wire-dialect.ts';
import { wireMeans } from './wire-means.ts';

/** What fails before the first content: statuses, connections, and a 200 that is no answer. */
export const describeRefusals = (dialect: WireDialect) => {
  const { open, answered, errorOf, refused, poured } = useDialect(dialect);
  const { opening, ending, keepAlive } = dialect;

  describe('HTTP', () => {
    test.each([
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
      [422, 'bad_request'],
      [429, 'throttled'],
      [500, 'server'],
      [502, 'server'],
      [503, 'overloaded'],
      [504, 'server'],
      [520, 'server'],
      [524, 'server'],
      [529, 'overloaded'],
    ] as const)('%d is %s, and is asked once', async (status, code) => {
      const error = await refused(status, dialect.refusal(status));
      expect(error).toMatchObject({ code, status, retryAfterMs: undefined });
    });

    test.each([429, 503, 529])('%d may say how long to wait', async (status) => {
      const error = await refused(status, dialect.refusal(status), { 'retry-after': '7' });
      expect(error?.retryAfterMs).toBe(dialect.hearsRetryAfter ? 7_000 : undefined);
    });

    test.each([
      ['a page', '<html><body>Bad Gateway</body></html>', 'text/html'],
      ['nothing', '', 'application/json'],
      ['half a JSON', '{"error":{"mess', 'application/json'],
      ['a JSON string', '"no"', 'application/json'],
      ['an error that is a string', '{"error":"no"}', 'application/json'],
      ['an error that is null', '{"error":null}', 'application/json'],
    ])('a status counts even where the body is %s', async (_what, body, type) => {
      const error = await refused(502, body, { 'content-type': type });
      expect(error).toMatchObject({ code: 'server', status: 502 });
    });

    test('an error page without end is not read to its end', async () => {
      const { error, bytesWritten } = await poured('', 'a'.repeat(64 * 1_024), 500);
      expect(error).toMatchObject({ code: 'server', status: 500 });
      expect(bytesWritten).toBeLessThan(bytesEnough);
    });
  });

  describe('a connection', () => {
    test.each<[string, (exchange: Exchange) => void]>([
      ['is reset before the headers', ({ request }) => void request.socket.resetAndDestroy()],
      ['is closed before the headers', ({ request }) => void request.socket.destroy()],
      ['speaks no HTTP', ({ request }) => void request.socket.end('SSH-2.0-OpenSSH\r\n')],
      ['is closed after the headers', (exchange) => cutAfter(exchange, [])],
      ['is closed before the first content', (exchange) => cutAfter(exchange, opening)],
      [
        'is reset after the headers',
        (exchange) => {
          beginStream(exchange);
          exchange.request.socket.resetAndDestroy();
        },
      ],
    ])('that %s is no connection', async (_what, answer) => {
      expect(await errorOf(answer)).toMatchObject({ code: 'connect' });
    });

    test('that nobody takes is no connection', async () => {
      const { server, provider } = await open(() => undefined);
      await server.stop();
      expect((await collect(provider)).error).toMatchObject({ code: 'connect', status: undefined });
    });

    test('that takes too long is a timeout, after which nobody asks the same again', async () => {
      // Takes the connection, and never says a word of TLS: to undici it does not stand.
      const server = createServer().listen(0, '127.0.0.1');
      onTestFinished(() => void server.close());
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const fetch = leanFetch({ connectTimeoutMs: 50, connectionsMax: 1 });
      const provider = dialect.adapter(`https://127.0.0.1:${port}`, { ...wireMeans, fetch });
      expect((await collect(provider)).error).toMatchObject({ code: 'timeout_ttft' });
    });
  });

  describe('a 200', () => {
    test.each([
      ['an HTML page', 'text/html; charset=utf-8', '<html>Entre na rede</html>'],
      ['plain text', 'text/plain', 'ok'],
      ['JSON that says nothing', 'application/json', '{"ok":true}'],
    ])('that is %s is a protocol failure', async (_what, type, body) => {
      const error = await refused(200, body, { 'content-type': type });
      expect(error).toMatchObject({ code: 'protocol', status: 200 });
    });

    test.each<[string, readonly string[]]>([
      ['has no body', []],
      ['has keep-alives only', [keepAlive, keepAlive, keepAlive]],
      ['stops before the first content', opening],
      ['has no content in it', dialect.noContent],
      ['ends by itself without a word', [...opening, ...ending('stop', true)]],
    ])('that %s is empty', async (_what, body) => {
      const { error, events } = await answered(...body);
      expect(error?.code).toBe('empty');
      expect(events).toEqual([]);
    });

    test('whose first frame is an error is what that error says', async () => {
      const { error, events } = await answered(dialect.overloaded);
      expect(error?.code).toBe('overloaded');
      expect(events).toEqual([]);
    });

    test('whose first frame cannot be read is a protocol failure', async () => {
      expect((await answered(dialect.malformed)).error?.code).toBe('protocol');
    });
  });
};
