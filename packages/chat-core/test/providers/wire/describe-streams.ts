import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aRequest } from '../../a-request.ts';
import { collect } from '../../collect.ts';
import { beginStream } from './begin-stream.ts';
import { cutAfter } from './cut-after.ts';
import { useDialect } from './use-dialect.ts';
import type { WireDialect } from './wire-dialect.ts';

/** What goes wrong in the middle of an answer, and at its end. */
export const describeStreams = (dialect: WireDialect) => {
  const { open, over, facing, answered } = useDialect(dialect);
  const { opening, text, ending, keepAlive } = dialect;
  const half = [...opening, text('Oi')];

  describe('in the middle of an answer', () => {
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
      const { error, text: answer } = await facing((exchange) => {
        beginStream(exchange).end(body.subarray(0, body.indexOf('🎓') + 2));
      });
      expect(['truncated', 'malformed']).toContain(error?.code);
      expect(answer).toBe('Oi');
    });

    test('a connection that is closed is cut, and what came is kept', async () => {
      const { error, text: answer } = await facing((exchange) => cutAfter(exchange, half));
      expect(error?.code).toBe('cut');
      expect(answer).toBe('Oi');
    });

    test('a connection that is reset is cut', async () => {
      const { provider, server } = await open((exchange) => {
        beginStream(exchange).write(half.join(''));
      });
      const read = async () => {
        for await (const _event of provider.stream(aRequest(), new AbortController().signal)) {
          server.exchanges[0]?.request.socket.resetAndDestroy();
        }
      };
      await expect(read()).rejects.toMatchObject({ code: 'cut' });
    });
  });

  describe('at the end', () => {
    const whole = [...half, ...ending('stop', true)];

    test('the marker may be missing', async () => {
      const { error, events } = await answered(...whole.slice(0, whole.length - dialect.marker));
      expect(error).toBeUndefined();
      expect(events.at(-1)).toMatchObject({ type: 'finish', usage: { source: 'provider' } });
    });

    test('what comes twice, or after it, is not heard', async () => {
      const late = [text(' e mais'), ...ending('length', true)];
      const { events, text: answer } = await answered(...whole, ...late);
      expect(answer).toBe('Oi');
      expect(events.filter(({ type }) => type === 'finish')).toMatchObject([{ reason: 'stop' }]);
    });

    test('a connection that is lost takes nothing back', async () => {
      const collected = await facing((exchange) => cutAfter(exchange, whole));
      expect(collected).toMatchObject({ error: undefined, text: 'Oi' });
    });

    test('a connection that stays open is given up', async () => {
      const collected = await facing((exchange) => {
        beginStream(exchange).write(whole.join(''));
      });
      expect(collected).toMatchObject({ error: undefined, text: 'Oi' });
    });
  });

  test('any JSON makes sense, or is said to make none', async () => {
    const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant('constructor'));
    const strange = fc.oneof(dialect.shape(anything), anything).map(dialect.frame);
    const answer = async function* (frames: readonly string[]) {
      yield new TextEncoder().encode([...half, ...frames, ...ending('stop', true)].join(''));
    };
    await fc.assert(
      fc.asyncProperty(fc.array(strange, { maxLength: 5 }), async (frames) => {
        const { events, error } = await collect(over(answer(frames)));
        if (error !== undefined) expect(error.name).toBe('ChatError');
        for (const event of events) {
          if (event.type === 'text-delta') expect(event.text).toBeTypeOf('string');
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
};
