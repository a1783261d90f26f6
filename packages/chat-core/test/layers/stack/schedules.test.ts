import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { ProviderCall } from '../../../src/domain/provider-call.ts';
import { useFakeTime } from '../../fake-time.ts';
import { anyDay, live } from './a-day.ts';
import { expectOneAnswer } from './expect-one-answer.ts';
import { AUTHORS } from './story.ts';
import { PLACES } from './v4-stack.ts';
import { PATIENT, type Visit, type Visited, visited } from './visit.ts';

const DAYS = { numRuns: 60 };

describe('all layers together, whoever leaves and whatever fails', { timeout: 60_000 }, () => {
  useFakeTime();

  test('leave nothing behind, and serve everybody again', async () => {
    await fc.assert(
      fc.asyncProperty(anyDay, async (day) => {
        const { provider, visits, timers, calls, meters, exposed } = await live(day);
        expect(timers).toBe(0);
        expect(meters.open()).toEqual([]);
        expect(calls().map(({ closed }) => closed)).toEqual(calls().map(() => 1));
        expect(visits.filter(({ listeners }) => listeners > 0)).toEqual([]);
        expect(visits.filter(({ attempts }) => attempts.inFlight.size > 0)).toEqual([]);

        expect(exposed).toBe(0);

        // One question to each finds out who is well again; then all places are free.
        const ask = async (patients: readonly Partial<Visit>[]) => {
          const asking = Promise.all(
            patients.map((each, index) => visited(provider, { ...PATIENT, ...each }, `${index}`)),
          ).then((all) => ({ all, left: vi.getTimerCount() }));
          await vi.runAllTimersAsync();
          const { all, left } = await asking;
          return { errors: all.flatMap(({ error }) => error ?? []), left };
        };
        for (const model of AUTHORS.slice(0, day.targets)) {
          expect(await ask([{ model, question: model }])).toEqual({ errors: [], left: 0 });
        }
        const beneath = meters.of('bulkhead', 'failover');
        beneath.openMost = 0;
        const more = Array.from({ length: PLACES + 2 }, (_, index) => ({ question: `${index}?` }));
        expect(await ask(more)).toEqual({ errors: [], left: 0 });
        expect(beneath.openMost).toBe(PLACES);
        expect(meters.open()).toEqual([]);
      }),
      DAYS,
    );
  });

  test('give each reader one answer or one reason, and nobody two halves', async () => {
    await fc.assert(
      fc.asyncProperty(anyDay, async (day) => {
        for (const visit of (await live(day)).visits) expectOneAnswer(visit);
      }),
      DAYS,
    );
  });

  test('live through whatever may happen to a question', async () => {
    // The same days every time: a rare kind is missing among sixty others now and then.
    const kinds = new Set<string>();
    for (const day of fc.sample(anyDay, { numRuns: 30, seed: 1 })) {
      for (const kind of kindsOf((await live(day)).visits)) kinds.add(kind);
    }
    expect([...kinds].sort()).toEqual(KINDS);
  });

  test('never have two probes of one breaker under way', async () => {
    let probes = 0;
    await fc.assert(
      fc.asyncProperty(anyDay, async (day) => {
        const { probesMost } = await live(day);
        expect(probesMost).toBeLessThanOrEqual(1);
        probes += probesMost;
      }),
      DAYS,
    );
    expect(probes).toBeGreaterThan(0);
  });

  test('make no more extra calls than their budgets allow', async () => {
    await fc.assert(
      fc.asyncProperty(anyDay, async (day) => {
        const { meters } = await live(day);
        const questions = meters.begun('bulkhead');
        const { begun, hedges } = meters.of('continuation', 'failover');
        expect(hedges).toBeLessThanOrEqual(5 + 0.05 * begun);
        const retries = meters.begun('retry') - meters.begun('prefill');
        expect(retries).toBeLessThanOrEqual(10 + 0.1 * questions);
      }),
      DAYS,
    );
  });

  test('book every call once, and show it to one reader', async () => {
    await fc.assert(
      fc.asyncProperty(anyDay, async (day) => {
        const { visits, meters, ledger } = await live(day);
        const rows = ledger.closed.map(({ call }) => call);
        expect(rows).toHaveLength(meters.begun('ledger'));
        const ids = new Set(ledger.closed.map(({ callId }) => callId));
        expect(ids.size).toBe(rows.length);
        expect(ledger.opened.filter(({ callId }) => !ids.has(callId))).toEqual([]);
        const shown = visits.flatMap(({ attempts }) => attempts.calls);
        expect(shown).toHaveLength(rows.length);
        expect(new Set(shown)).toEqual(new Set(rows));
        for (const { events, attempts } of visits) {
          const last = events.at(-1);
          if (last?.type === 'finish') expect(costOf(last.calls)).toBe(costOf(attempts.calls));
        }
      }),
      DAYS,
    );
  });
});

/** The kinds of `RouteStep`. */
const KINDS = [
  ...['attempt', 'breaker', 'bulkhead', 'cache', 'chaos', 'coalesce', 'continuation'],
  ...['degrade', 'failover', 'hedge', 'retry'],
];

const kindsOf = (visits: readonly Visited[]) =>
  visits.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'route' ? [event.step.kind] : [])),
  );

const costOf = (calls: readonly ProviderCall[]) =>
  calls.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0);
