import { instantPace } from '@evolua/llm-simulator/attempt/instant-pace';
import { catalogue } from '@evolua/llm-simulator/faults/catalogue';
import type { FaultInput } from '@evolua/llm-simulator/faults/fault-schema';
import { describe, expect, test } from 'vitest';
import type { ChatProvider } from '../../../src/domain/chat-provider.ts';
import { timeout } from '../../../src/layers/timeout.ts';
import { aRequest } from '../../a-request.ts';
import { collect } from '../../collect.ts';
import { canonical } from '../../contracts/canonical.ts';
import { type Expected, rows } from './rows.ts';
import { simulated } from './simulated.ts';

const WHOLE = { text: canonical.answer, reason: 'stop', source: 'provider' } as const;

export type Simulated = {
  readonly name: string;
  /** The adapter, pointed at this dialect of the simulator. */
  readonly at: (url: string) => ChatProvider;
  /** What its protocol cannot express: kind → reason. */
  readonly missing: Readonly<Record<string, string>>;
  /** Where this provider's own words say something else than the table's row: JSON of the fault. */
  readonly differs?: readonly {
    readonly fault: FaultInput;
    readonly expected: Expected;
    readonly because: string;
  }[];
  /** Whether a wait comes as a header; Gemini's comes in its error's details. */
  readonly hearsRetryAfter: boolean;
  /** What its SDK tells of a first attempt; `null` when it tells nothing. */
  readonly retryCount: 0 | null;
};

/** One adapter over real HTTP against every fault that its dialect can have. */
export const describeSimulated = ({
  name,
  at,
  missing,
  differs = [],
  retryCount,
  ...can
}: Simulated): void => {
  const { simulating, facing, patienceMs } = simulated(at, retryCount);
  const own = rows
    .filter(({ fault }) => !(fault.kind in missing))
    .map((row) => {
      const special = differs.find(
        ({ fault }) => JSON.stringify(fault) === JSON.stringify(row.fault),
      );
      return { fault: row.fault, expected: special?.expected ?? row.expected };
    });

  describe(`${name} in front of the simulator`, () => {
    test('meets every fault that its protocol can have', () => {
      const met = new Set([...own.map(({ fault }) => fault.kind), 'endless']);
      const possible = Object.keys(catalogue).filter((kind) => !(kind in missing));
      expect([...met].sort()).toEqual(possible.sort());
    });

    test('differs from the table only where a row of the table stands', () => {
      const known = new Set(rows.map(({ fault }) => JSON.stringify(fault)));
      expect(differs.filter(({ fault }) => !known.has(JSON.stringify(fault)))).toEqual([]);
    });

    test.each(own)('$fault', async ({ fault, expected }) => {
      const { error, events, text } = await facing(fault, expected);
      if (typeof expected === 'string') {
        expect(error?.code).toBe(expected);
        expect(events.every(({ type }) => type !== 'finish')).toBe(true);
        expect(canonical.answer.startsWith(text)).toBe(true);
        return;
      }
      expect(error).toBeUndefined();
      const { reason, source, text: whole } = { ...WHOLE, ...expected };
      expect(text).toBe(whole);
      expect(events.at(-1)).toMatchObject({ type: 'finish', reason, usage: { source } });
    });

    test('an answer without end is ended by the deadline, and its production stops', async () => {
      const { simulator, provider } = await simulating({ pace: { ...instantPace, tokenGapMs: 2 } });
      simulator.faults.add({ fault: { kind: 'endless' } });
      const limits = { firstTokenMs: patienceMs, idleMs: patienceMs, totalMs: 500 };
      const { error, text } = await collect(timeout(limits)(provider));
      expect(error?.code).toBe('deadline');
      expect(text).not.toBe('');
      const aborted = await simulator.journal.waitFor(
        ({ outcome }) => outcome === 'aborted',
        patienceMs,
      );
      expect(aborted.bytesGeneratedAfterAbort).toBe(0);
    });

    test.runIf(can.hearsRetryAfter).each([
      [7_000, 7_000],
      [86_400_000, 600_000],
    ])('hears a wait of %d ms', async (retryAfterMs, expected) => {
      const wait = { retryAfterMs, retryAfterAs: 'seconds' } as const;
      const { error } = await facing({ kind: 'error', error: 'throttled', ...wait });
      expect(error).toMatchObject({ code: 'throttled', status: 429, retryAfterMs: expected });
    });

    test('a reader who leaves stops the production upstream', async () => {
      const { simulator, provider } = await simulating({
        pace: { ...instantPace, tokenGapMs: 20 },
      });
      simulator.faults.add({ fault: { kind: 'tokens', count: 10_000 } });
      const leaving = new AbortController();
      for await (const { type } of provider.stream(aRequest(), leaving.signal)) {
        if (type === 'text-delta') break;
      }
      const entry = await simulator.journal.waitFor(
        ({ outcome }) => outcome === 'aborted',
        patienceMs,
      );
      expect(entry.bytesGeneratedAfterAbort).toBe(0);
      expect(entry.tokensWritten).toBeLessThan(10_000);
    });
  });
};
