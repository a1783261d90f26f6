import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { aRequest } from '../../a-request.ts';
import { collect } from '../../collect.ts';
import { canonical } from '../../contracts/canonical.ts';
import { beginStream } from './begin-stream.ts';
import { useDialect } from './use-dialect.ts';
import type { WireDialect } from './wire-dialect.ts';

/** The bytes themselves: how the network cuts them, and who still reads them. */
export const describeTransport = (dialect: WireDialect) => {
  const { open, over, facing } = useDialect(dialect);
  const { opening, text, ending } = dialect;
  const contents = [...opening, ...canonical.pieces.map(text)];
  const whole = [...contents, ...ending('stop', true)];
  const bytes = Buffer.from(whole.join(''));
  const isWhole = { error: undefined, text: canonical.answer };

  describe('however the network cuts it', () => {
    test('every byte alone makes the same answer', async () => {
      const collected = await facing(async (exchange) => {
        exchange.response.socket?.setNoDelay(true);
        const response = beginStream(exchange);
        for (const byte of bytes) {
          response.write(Uint8Array.of(byte));
          await turn();
        }
        response.end();
      });
      expect(collected).toMatchObject(isWhole);
    });

    test('pieces of any size make the same answer', async () => {
      const body = async function* (places: readonly number[]) {
        const sorted = [0, ...places.toSorted((one, other) => one - other), bytes.length];
        for (const [index, to] of sorted.slice(1).entries())
          yield bytes.subarray(sorted[index], to);
      };
      const cuts = fc.uniqueArray(fc.nat(bytes.length), { maxLength: 30 });
      await fc.assert(
        fc.asyncProperty(cuts, async (places) => {
          expect(await collect(over(body(places)))).toMatchObject(isWhole);
        }),
        { numRuns: 50 },
      );
    });

    test.each([
      ['in an orderly way', ['empty', 'malformed', 'protocol', 'truncated']],
      ['by a lost connection', ['connect', 'cut']],
    ])('ending at any byte %s, it is never taken for whole', async (how, codes) => {
      const end = Buffer.byteLength(contents.join(''));
      let at = 0;
      const { provider } = await open((exchange) => {
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

  test('its connection serves the next question', async () => {
    const sockets = new Set<unknown>();
    const { provider } = await open(async (exchange) => {
      sockets.add(exchange.request.socket);
      const response = beginStream(exchange);
      for (const frame of whole) {
        response.write(frame);
        await turn();
      }
      // The end of the body comes after the end of the answer, in a packet of its own.
      await pause(5);
      response.end();
    });
    for (let question = 0; question < 5; question += 1) {
      expect(await collect(provider)).toMatchObject(isWhole);
    }
    expect(sockets.size).toBeLessThan(3);
  });

  test('whoever reads no further takes no more of it', async () => {
    let taken = 0;
    const body = (async function* () {
      yield Buffer.from(opening.join(''));
      for (;;) {
        taken += 1;
        yield Buffer.from(text('a'));
      }
    })();
    const stream = over(body).stream(aRequest(), new AbortController().signal);
    const reading = stream[Symbol.asyncIterator]();
    await reading.next();
    for (let turns = 0; turns < 100; turns += 1) await turn();
    expect(taken).toBeLessThan(3);
    await reading.return?.();
  });

  describe('when the caller leaves', () => {
    test('without a word, the request is aborted at once', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout'] });
      onTestFinished(() => void vi.useRealTimers());
      const asked = Promise.withResolvers<AbortSignal>();
      const body = (async function* () {
        yield Buffer.from([...opening, text('Oi')].join(''));
        const signal = await asked.promise;
        signal.throwIfAborted();
        await new Promise<never>((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      })();
      const provider = over(body, (init) => init?.signal && asked.resolve(init.signal));
      // Would hang if leaving waited for any time to pass.
      for await (const _event of provider.stream(aRequest(), new AbortController().signal)) break;
      expect((await asked.promise).aborted).toBe(true);
    });

    test('upstream closes before it could have said much more', async () => {
      const left = { atMs: Number.NaN, wroteAfter: 0 };
      const { provider, server } = await open(async (exchange) => {
        const response = beginStream(exchange);
        response.write(opening.join(''));
        for (; !response.destroyed; await pause(5)) {
          response.write(text('a'));
          if (!Number.isNaN(left.atMs)) left.wroteAfter += 1;
        }
      });
      const caller = new AbortController();
      const read = async () => {
        for await (const _event of provider.stream(aRequest(), caller.signal)) {
          left.atMs = performance.now();
          caller.abort('stopped');
        }
      };
      await expect(read()).rejects.toMatchObject({ code: 'aborted' });
      await server.exchanges[0]?.closed;
      // The promise is 100 ms, or 20 frames; ten times as much is for a machine that is busy.
      expect(left.wroteAfter).toBeLessThan(200);
      expect(performance.now() - left.atMs).toBeLessThan(1_000);
    });
  });
};
