import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { vi } from 'vitest';
import { ChatError } from '../../../src/domain/chat-error.ts';
import { aCallLedger } from '../../a-call-ledger.ts';
import { anExperiment } from '../../an-experiment.ts';
import { chance } from './chance.ts';
import { gauges } from './gauges.ts';
import { mostlyNot } from './mostly-not.ts';
import { AUTHORS } from './story.ts';
import { anyCall, type CallPlan, HEALTHY, storyTarget } from './story-target.ts';
import { v4Stack } from './v4-stack.ts';
import { anyVisit, visited } from './visit.ts';

/** Longer than any cool-down. */
const QUIET_MS = 700_000;

const anyChaos = fc.record({
  faults: fc.constantFrom(
    { error: { code: 'overloaded' as const } },
    { latency: { ms: 800, jitterMs: 300 } },
    { latency: { ms: 50 }, cut: { afterPieces: 2 } },
  ),
  probability: fc.constantFrom(0.3, 1),
  durationMs: fc.integer({ min: 500, max: 8_000 }),
  blastRadius: fc.record({ share: fc.constantFrom(0.5, 1), concurrentMax: fc.constantFrom(2, 20) }),
});

/** What may happen to all layers: who comes, what each call does, which experiment runs. */
export const anyDay = fc.record({
  calls: fc.array(anyCall, { minLength: 1, maxLength: 12 }),
  visits: fc.array(anyVisit, { minLength: 1, maxLength: 24, size: 'max' }),
  targets: fc.integer({ min: 1, max: AUTHORS.length }),
  chaos: mostlyNot(anyChaos),
  /** Until the row of a call is durable; where the store is down, none is. */
  ledgerMs: fc.constantFrom(0, 0, 5, 300),
  ledgerFails: fc.nat(19).map((drawn) => drawn === 19),
  seed: fc.nat(),
});

type Day = typeof anyDay extends fc.Arbitrary<infer Plan> ? Plan : never;

/** Lives through a day with all its visits, and through a quiet time after which all are well. */
export const live = async (day: Day) => {
  let isOver = false;
  let writing = 0;
  const ledger = aCallLedger(async () => {
    writing += 1;
    await (day.ledgerMs === 0 || isOver ? undefined : delay(day.ledgerMs));
    writing -= 1;
    if (day.ledgerFails && !isOver) throw new ChatError('store_unavailable');
  });
  const targets = AUTHORS.slice(0, day.targets).map((author, index) =>
    storyTarget(author, (call) =>
      isOver ? HEALTHY : (day.calls[(call * 5 + index * 3) % day.calls.length] as CallPlan),
    ),
  );

  const states = new Map<string, string>();
  const probes = new Map<string, number>();
  let probesMost = 0;
  const meters = gauges((beneath, provider) => {
    if (beneath !== 'circuitBreaker' || states.get(provider) !== 'half-open') return;
    const count = (probes.get(provider) ?? 0) + 1;
    probes.set(provider, count);
    probesMost = Math.max(probesMost, count);
  });
  const onStateChange = (provider: string, state: string) => {
    states.set(provider, state);
    probes.set(provider, 0);
  };
  /** Each of them waits for its next probe. */
  const openBreakers = () => [...states.values()].filter((state) => state === 'open').length;

  const { provider, experiments } = v4Stack(
    targets.map((target) => target.provider),
    {
      ...{ above: meters.everywhere, within: meters.everywhere },
      ...{ random: chance(day.seed), book: ledger.book, onStateChange },
    },
  );
  if (day.chaos !== undefined) experiments.start(anExperiment(day.chaos));
  const living = Promise.all(
    day.visits.map((visit, index) => visited(provider, visit, `${index}`)),
  ).then((visits) => ({ visits, timers: vi.getTimerCount() - writing - openBreakers() }));
  await vi.runAllTimersAsync();
  const { visits, timers } = await living;
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  isOver = true;
  const calls = () => targets.flatMap((target) => target.calls());
  const exposed = experiments.status().latest?.requests.now ?? 0;
  return { provider, visits, timers, calls, meters, ledger, probesMost, exposed };
};
