import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ChatProvider } from '../../../src/domain/chat-provider.ts';
import { timeout } from '../../../src/layers/timeout.ts';
import { aRequest } from '../../a-request.ts';
import { collect } from '../../collect.ts';
import { canonical } from '../../contracts/canonical.ts';
import type { Exchange } from '../raw-server.ts';
import type { WireDialect } from './wire-dialect.ts';
import { beginStream, useWire, wireMeans } from './wire-harness.ts';

const KIB = 1_024;
const MIB = 1_024 * KIB;
/** What our limits and the buffers on both sides of a socket may swallow of one answer. */
const BYTES_ENOUGH = 64 * MIB;
const PATIENCE = { firstTokenMs: 60, idleMs: 60, totalMs: 30_000 };

/**
 * Every fault of the catalogue, byte by byte, and the code that the decision table has for it
 * (reference: PROVIDERS §1): what all adapters owe, whatever their SDK does.
 */
export const describeFaults = (dialect: WireDialect) =>
  describe(`the ${dialect.name} adapter, before a provider that fails`, () => {
    const open = useWire();
    const { opening, text, ending, keepAlive } = dialect;
    const whole = [...opening, ...canonical.pieces.map(text), ...ending('stop', true)];

    /** What comes of a body of exactly these frames and an orderly end. */
    const answered = async (...body: readonly string[]) => {
      const { provider, server } = await open(dialect, (exchange) => {
        beginStream(exchange).end(body.join(''));
      });
      const collected = await collect(provider);
      expect(server.exchanges).toHaveLength(1);
      return collected;
    };

    /** The error of a call that was answered so, after making sure that it was asked just once. */
    const errorOf = async (answer: (exchange: Exchange) => void | Promise<void>) => {
      const { provider, server } = await open(dialect, answer);
      const { error, events } = await collect(provider);
      expect(events).toEqual([]);
      expect(server.exchanges).toHaveLength(1);
      await server.exchanges[0]?.closed;
      return error;
    };

    const refusedWith = (
      status: number,
      body: string,
      headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
    ) => errorOf(({ response }) => void response.writeHead(status, headers).end(body));

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
        const error = await refusedWith(status, dialect.refusal(status));
        expect(error).toMatchObject({ code, status });
      });

      test.each([
        ['a page', '<html><body>Bad Gateway</body></html>', 'text/html'],
        ['nothing', '', 'application/json'],
        ['half a JSON', '{"error":{"mess', 'application/json'],
        ['a JSON string', '"no"', 'application/json'],
        ['an error that is a string', '{"error":"no"}', 'application/json'],
        ['an error that is null', '{"error":null}', 'application/json'],
      ])('a status counts even where the body is %s', async (_what, body, type) => {
        const error = await refusedWith(502, body, { 'content-type': type });
        expect(error).toMatchObject({ code: 'server', status: 502 });
      });

      test('an error page without end is not read to its end', async () => {
        const { error, bytesWritten } = await poured('', 'a'.repeat(64 * KIB), 500);
        expect(error).toMatchObject({ code: 'server', status: 500 });
        expect(bytesWritten).toBeLessThan(BYTES_ENOUGH);
      });
    });

    describe('a connection', () => {
      test.each<[string, (exchange: Exchange) => void]>([
        ['is reset before the headers', ({ request }) => void request.socket.resetAndDestroy()],
        ['is closed before the headers', ({ request }) => void request.socket.destroy()],
        ['speaks no HTTP', ({ request }) => void request.socket.end('SSH-2.0-OpenSSH\r\n')],
        ['is reset after the headers', (exchange) => cutAfter(exchange, [])],
        ['is reset before the first content', (exchange) => cutAfter(exchange, opening)],
      ])('that %s is no connection', async (_what, answer) => {
        expect(await errorOf(answer)).toMatchObject({ code: 'connect' });
      });

      test('that nobody takes is no connection', async () => {
        const { server } = await open(dialect, () => undefined);
        await server.stop();
        const { error } = await collect(dialect.adapter(server.url, wireMeans));
        expect(error).toMatchObject({ code: 'connect', status: undefined });
      });

      test('that takes too long is a timeout', async () => {
        const slow = Object.assign(new Error('Connect Timeout Error'), {
          name: 'ConnectTimeoutError',
          code: 'UND_ERR_CONNECT_TIMEOUT',
        });
        const fetch = async () => Promise.reject(slow);
        const { error } = await collect(
          dialect.adapter('http://127.0.0.1:9', { ...wireMeans, fetch }),
        );
        expect(error).toMatchObject({ code: 'timeout_ttft' });
      });

      test('that is lost in the middle is cut, and what came is kept', async () => {
        const { provider } = await open(dialect, (exchange) =>
          cutAfter(exchange, [...opening, text('Oi')]),
        );
        const { error, text: answer } = await collect(provider);
        expect(error?.code).toBe('cut');
        expect(answer).toBe('Oi');
      });
    });

    describe('a 200', () => {
      test.each([
        ['an HTML page', 'text/html; charset=utf-8', '<html>Entre na rede</html>'],
        ['plain text', 'text/plain', 'ok'],
        ['JSON that says nothing', 'application/json', '{"ok":true}'],
      ])('that is %s is a protocol failure', async (_what, type, body) => {
        const error = await refusedWith(200, body, { 'content-type': type });
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

    describe('in the middle of an answer', () => {
      const half = [...opening, text('Oi')];

      test.each<[string, string, string]>([
        ['an error is what it says', dialect.overloaded, 'overloaded'],
        ['a broken frame is malformed', dialect.malformed, 'malformed'],
        ['an orderly end is a truncated answer', '', 'truncated'],
        ['nothing but keep-alives until the end is a truncated answer', keepAlive, 'truncated'],
      ])('%s, and what came is kept', async (_what, frame, code) => {
        const { error, text: answer } = await answered(...half, frame);
        expect(error?.code).toBe(code);
        expect(answer).toBe('Oi');
      });

      test('half a character is no answer', async () => {
        const body = Buffer.from([...half, text('🎓')].join(''));
        const { provider } = await open(dialect, (exchange) => {
          beginStream(exchange).end(body.subarray(0, body.indexOf('🎓') + 2));
        });
        const { error, text: answer } = await collect(provider);
        expect(['truncated', 'malformed']).toContain(error?.code);
        expect(answer).toBe('Oi');
      });
    });

    describe('at the end', () => {
      const body = [...opening, text('Oi')];

      test('the marker may be missing', async () => {
        const end = ending('stop', true);
        const { error, events } = await answered(
          ...body,
          ...end.slice(0, end.length - dialect.marker),
        );
        expect(error).toBeUndefined();
        expect(events.at(-1)).toMatchObject({ type: 'finish', usage: { source: 'provider' } });
      });

      test('what comes twice, or after it, is not heard', async () => {
        const late = [text(' e mais'), ...ending('length', true)];
        const { events, text: answer } = await answered(...body, ...ending('stop', true), ...late);
        expect(answer).toBe('Oi');
        expect(events.filter(({ type }) => type === 'finish')).toMatchObject([{ reason: 'stop' }]);
      });

      test('a connection that is lost takes nothing back', async () => {
        const { provider } = await open(dialect, (exchange) =>
          cutAfter(exchange, [...body, ...ending('stop', true)]),
        );
        expect(await collect(provider)).toMatchObject({ error: undefined, text: 'Oi' });
      });

      test('a connection that stays open is given up', async () => {
        const { provider, server } = await open(dialect, (exchange) => {
          beginStream(exchange).write([...body, ...ending('stop', true)].join(''));
        });
        expect(await collect(provider)).toMatchObject({ error: undefined, text: 'Oi' });
        await server.exchanges[0]?.closed;
      });
    });

    test('any JSON makes sense, or is said to make none', async () => {
      const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant('constructor'));
      const strange = fc.oneof(dialect.shape(anything), anything).map(dialect.frame);
      await fc.assert(
        fc.asyncProperty(fc.array(strange, { maxLength: 5 }), async (frames) => {
          const body = [...opening, text('Oi'), ...frames, ...ending('stop', true)].join('');
          const fetch = serving([new TextEncoder().encode(body)]);
          const { events, error } = await collect(
            dialect.adapter('http://upstream.test', { ...wireMeans, fetch }),
          );
          if (error !== undefined) expect(error.name).toBe('ChatError');
          for (const event of events) {
            if (event.type === 'text-delta') expect(typeof event.text).toBe('string');
            if (event.type === 'tool-call-delta') expect(event.argumentsDelta).toBeTypeOf('string');
            if (event.type !== 'finish') continue;
            expect(['stop', 'length', 'tool-calls', 'content-filter']).toContain(event.reason);
            expect(event.usage.inputTokens).toBeGreaterThanOrEqual(0);
            expect(event.usage.outputTokens).toBeGreaterThanOrEqual(0);
          }
          expect(error === undefined).toBe(events.at(-1)?.type === 'finish');
        }),
        { numRuns: 300 },
      );
    });

    test('its connection serves the next question', async () => {
      const sockets = new Set<unknown>();
      const { provider } = await open(dialect, async (exchange) => {
        sockets.add(exchange.request.socket);
        const response = beginStream(exchange);
        for (const frame of whole) {
          response.write(frame);
          await turn();
        }
        // The end of the body comes after the end of the answer, in a packet of its own.
        await new Promise((resolve) => setTimeout(resolve, 5));
        response.end();
      });
      for (let question = 0; question < 5; question += 1) {
        expect((await collect(provider)).error).toBeUndefined();
      }
      expect(sockets.size).toBeLessThan(3);
    });

    describe('with time running out', () => {
      const patient = (provider: ChatProvider) => timeout(PATIENCE)(provider);

      test.each<[string, (exchange: Exchange) => unknown]>([
        ['no headers', () => undefined],
        ['silence after the headers', (exchange) => beginStream(exchange)],
        ['silence before the first content', (exchange) => wrote(exchange, opening)],
        ['keep-alives only', (exchange) => repeated(exchange, keepAlive)],
      ])('%s is a timeout, and closes upstream', async (_what, answer) => {
        const { provider, server } = await open(dialect, async (exchange) => {
          await answer(exchange);
        });
        const { error } = await collect(patient(provider));
        expect(error?.code).toBe('timeout_ttft');
        await server.exchanges[0]?.closed;
      });

      test('silence in the middle is a stall, and closes upstream', async () => {
        const { provider, server } = await open(dialect, (exchange) =>
          wrote(exchange, [...opening, text('Oi')]),
        );
        const { error, text: answer } = await collect(patient(provider));
        expect(error?.code).toBe('stalled');
        expect(answer).toBe('Oi');
        await server.exchanges[0]?.closed;
      });
    });

    describe('without measure', () => {
      test.each<[string, readonly string[], string]>([
        ['a megabyte without a line break', [], 'a'.repeat(MIB)],
        ['a frame that does not end', ['data: "'], 'a'.repeat(64 * KIB)],
        ['comments without end', [], `: ${'ping'.repeat(4 * KIB)}\n\n`.repeat(4)],
      ])('%s is a protocol failure', async (_what, begin, piece) => {
        const { error, bytesWritten } = await poured(begin.join(''), piece);
        expect(error?.code).toBe('protocol');
        expect(bytesWritten).toBeLessThan(BYTES_ENOUGH);
      });

      test('an answer that never ends is given up, and what came is kept', async () => {
        const {
          error,
          bytesWritten,
          text: answer,
        } = await poured(opening.join(''), text('a'.repeat(16 * KIB)).repeat(4));
        expect(error?.code).toBe('protocol');
        expect(answer.length).toBeGreaterThan(MIB);
        expect(bytesWritten).toBeLessThan(BYTES_ENOUGH);
      });
    });

    describe('however the network cuts it', () => {
      const bytes = Buffer.from(whole.join(''));
      const end = Buffer.byteLength([...opening, ...canonical.pieces.map(text)].join(''));

      test('every byte alone makes the same answer', async () => {
        const { provider } = await open(dialect, async (exchange) => {
          exchange.response.socket?.setNoDelay(true);
          const response = beginStream(exchange);
          for (const byte of bytes) {
            response.write(Uint8Array.of(byte));
            await turn();
          }
          response.end();
        });
        expect(await collect(provider)).toMatchObject({
          error: undefined,
          text: canonical.answer,
        });
      });

      test('pieces of any size make the same answer', async () => {
        const cuts = fc.uniqueArray(fc.nat(bytes.length), { maxLength: 30 });
        await fc.assert(
          fc.asyncProperty(cuts, async (places) => {
            const sorted = [0, ...places.toSorted((a, b) => a - b), bytes.length];
            const pieces = sorted.slice(1).map((to, index) => bytes.subarray(sorted[index], to));
            const fetch = serving(pieces);
            const provider = dialect.adapter('http://upstream.test', { ...wireMeans, fetch });
            expect(await collect(provider)).toMatchObject({
              error: undefined,
              text: canonical.answer,
            });
          }),
          { numRuns: 50 },
        );
      });

      test.each([
        ['in an orderly way', ['empty', 'malformed', 'protocol', 'truncated']],
        ['by a lost connection', ['connect', 'cut']],
      ])('ending at any byte %s, it is never taken for whole', async (how, codes) => {
        let at = 0;
        const { provider } = await open(dialect, (exchange) => {
          const response = beginStream(exchange);
          response.write(bytes.subarray(0, at), () => {
            if (how === 'in an orderly way') response.end();
            else exchange.request.socket.end();
          });
        });
        await fc.assert(
          fc.asyncProperty(fc.nat(bytes.length), async (place) => {
            at = place;
            const { error, text: answer, events } = await collect(provider);
            expect(canonical.answer.startsWith(answer)).toBe(true);
            if (error !== undefined) {
              expect(codes).toContain(error.code);
              expect(events.some(({ type }) => type === 'finish')).toBe(false);
            } else {
              expect(place, 'whole before its end').toBeGreaterThan(end);
              expect(answer).toBe(canonical.answer);
            }
          }),
          { numRuns: 150, examples: [[0], [1], [end], [bytes.length]] },
        );
      });
    });

    describe('when the caller leaves', () => {
      test('without a word, the request is aborted at once', async () => {
        vi.useFakeTimers({ toFake: ['setTimeout'] });
        onTestFinished(() => void vi.useRealTimers());
        let asked: AbortSignal | null | undefined;
        const fetch = (async (_input: unknown, init?: RequestInit) => {
          asked = init?.signal;
          const aborted = new Promise<never>((_resolve, reject) => {
            asked?.addEventListener('abort', () => reject(asked?.reason));
          });
          aborted.catch(() => undefined);
          const body = (async function* () {
            yield new TextEncoder().encode([...opening, text('Oi')].join(''));
            await aborted;
          })();
          const headers = new Headers({ 'content-type': 'text/event-stream' });
          return { ok: true, status: 200, url: '', headers, body };
        }) as unknown as typeof globalThis.fetch;
        const provider = dialect.adapter('http://upstream.test', { ...wireMeans, fetch });
        // Would hang if leaving waited for any time to pass.
        for await (const _event of provider.stream(aRequest(), new AbortController().signal)) break;
        expect(asked?.aborted).toBe(true);
      });

      test('upstream closes before it could have said much more', async () => {
        let writtenAfter = 0;
        let left = false;
        const { provider, server } = await open(dialect, async (exchange) => {
          const response = beginStream(exchange);
          response.write(opening.join(''));
          while (!response.destroyed) {
            response.write(text('a'));
            if (left) writtenAfter += 1;
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
        });
        const caller = new AbortController();
        const startedAtMs = { left: 0 };
        await expect(async () => {
          for await (const _event of provider.stream(aRequest(), caller.signal)) {
            left = true;
            startedAtMs.left = performance.now();
            caller.abort('stopped');
          }
        }).rejects.toMatchObject({ code: 'aborted' });
        await server.exchanges[0]?.closed;
        // 100 ms is the promise: a frame each 5 ms would be 20; a busy machine gets ten times that.
        expect(writtenAfter).toBeLessThan(200);
        expect(performance.now() - startedAtMs.left).toBeLessThan(1_000);
      });
    });

    /** Writes the same piece for ever, at the pace of its reader. */
    const poured = async (begin: string, piece: string, status = 200) => {
      let bytesWritten = 0;
      const { provider, server } = await open(dialect, async ({ response, closed }) => {
        let isOpen = true;
        const ended = closed.then(() => {
          isOpen = false;
        });
        response.writeHead(status, { 'content-type': 'text/event-stream' });
        response.write(begin);
        while (isOpen) {
          bytesWritten += piece.length;
          const written = new Promise((resolve) => response.write(piece, resolve));
          await Promise.race([written, ended]);
        }
      });
      const collected = await collect(provider);
      await server.exchanges[0]?.closed;
      return { ...collected, bytesWritten };
    };
  });

/** A fetch whose body arrives exactly in these pieces: a socket would join them. */
const serving = (pieces: readonly Uint8Array[]) =>
  (async () => {
    const headers = new Headers({ 'content-type': 'text/event-stream' });
    const body = (async function* () {
      yield* pieces;
    })();
    return { ok: true, status: 200, url: '', headers, body };
  }) as unknown as typeof globalThis.fetch;

const wrote = (exchange: Exchange, frames: readonly string[]) =>
  void beginStream(exchange).write(frames.join(''));

/** What was written must be read before the connection is lost, or it is lost along with it. */
const cutAfter = (exchange: Exchange, frames: readonly string[]) => {
  const response = beginStream(exchange);
  response.write(frames.join(''), () => exchange.request.socket.end());
};

const repeated = async (exchange: Exchange, frame: string) => {
  const response = beginStream(exchange);
  while (!response.destroyed) {
    response.write(frame);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
