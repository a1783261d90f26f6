import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { timeout } from '../../../src/layers/timeout.ts';
import { collect } from '../../collect.ts';
import type { Exchange } from '../raw-server.ts';
import { beginStream } from './begin-stream.ts';
import { bytesEnough } from './bytes-enough.ts';
import { useDialect } from './use-dialect.ts';
import type { WireDialect } from './wire-dialect.ts';

const KIB = 1_024;
const MIB = 1_024 * KIB;
const patience = timeout({ firstTokenMs: 60, idleMs: 60, totalMs: 30_000 });

/** Providers that say too little (with the layer that limits time) or too much. */
export const describeLimits = (dialect: WireDialect) => {
  const { open, poured } = useDialect(dialect);
  const { opening, text, ending, keepAlive } = dialect;

  describe('with time running out', () => {
    const wrote = (exchange: Exchange, frames: readonly string[]) =>
      beginStream(exchange).write(frames.join(''));
    const repeated = async (exchange: Exchange, frame: string) => {
      const response = beginStream(exchange);
      for (; !response.destroyed; await pause(5)) response.write(frame);
    };

    test.each<[string, (exchange: Exchange) => unknown]>([
      ['no headers', () => undefined],
      ['silence after the headers', (exchange) => beginStream(exchange)],
      ['silence before the first content', (exchange) => wrote(exchange, opening)],
      ['keep-alives only', (exchange) => repeated(exchange, keepAlive)],
    ])('%s is a timeout, and closes upstream', async (_what, answer) => {
      const { provider, server } = await open(async (exchange) => void (await answer(exchange)));
      expect((await collect(patience(provider))).error?.code).toBe('timeout_ttft');
      await server.exchanges[0]?.closed;
    });

    test('silence in the middle is a stall, and closes upstream', async () => {
      const { provider, server } = await open((exchange) => {
        wrote(exchange, [...opening, text('Oi')]);
      });
      const { error, text: answer } = await collect(patience(provider));
      expect(error?.code).toBe('stalled');
      expect(answer).toBe('Oi');
      await server.exchanges[0]?.closed;
    });
  });

  test('a slow answer is an answer', async () => {
    const { provider } = await open(async (exchange) => {
      await pause(20);
      const response = beginStream(exchange);
      for (const frame of [...opening, text('O'), text('i'), ...ending('stop', true)]) {
        await pause(10);
        response.write(frame);
      }
      response.end();
    });
    expect(await collect(provider)).toMatchObject({ error: undefined, text: 'Oi' });
  });

  describe('without measure', () => {
    test.each<[string, string, string]>([
      ['a megabyte without a line break', '', 'a'.repeat(MIB)],
      ['a frame that does not end', 'data: "', 'a'.repeat(64 * KIB)],
      ['comments without end', '', `: ${'ping'.repeat(4 * KIB)}\n\n`.repeat(4)],
    ])('%s is a protocol failure', async (_what, begin, piece) => {
      const { error, bytesWritten } = await poured(begin, piece);
      expect(error?.code).toBe('protocol');
      expect(bytesWritten).toBeLessThan(bytesEnough);
    });

    test('an answer that never ends is given up, and what came is kept', async () => {
      const piece = text('a'.repeat(16 * KIB)).repeat(4);
      const { error, bytesWritten, text: answer } = await poured(opening.join(''), piece);
      expect(error?.code).toBe('protocol');
      expect(answer.length).toBeGreaterThan(MIB);
      expect(bytesWritten).toBeLessThan(bytesEnough);
    });
  });
};
