import type { Count } from '@evolua/architecture/live/count';
import { healthAfter } from '@evolua/architecture/live/health-after';
import type { ServerSight } from '@evolua/architecture/live/server-sight';
import type { Health } from '@evolua/architecture/model/pulse';
import type { RouteParts } from '../../route-parts.ts';
import { createRates, type Rate } from './create-rates.ts';

const NO_FAILURES = ['ok', 'aborted'];
const HEALTHS = { ok: 'up', degraded: 'degraded', down: 'down' } as const;

/**
 * What this server has seen since it was asked before, by its metrics (which are counted from the
 * route events: nothing is counted twice) and by its checks. No label of these names a person.
 */
export const createServerSight = ({
  metrics,
  runChecks,
}: Pick<RouteParts, 'metrics' | 'runChecks'>) => {
  const read = metrics.read ?? (async () => []);
  const ratesOf = createRates(read);
  const providers = new Map<string, Health>();

  return async (): Promise<Omit<ServerSight, 'component'>> => {
    const [{ status, checks }, answers, lookups, calls, breakers, [underWay]] = await Promise.all([
      runChecks(),
      ratesOf('evolua_answers_total'),
      ratesOf('evolua_cache_lookups_total'),
      ratesOf('evolua_provider_calls_total'),
      ratesOf('evolua_breaker_events_total'),
      read('evolua_active_answers'),
    ]);
    const ofProvider = (rates: readonly Rate[], name: string) =>
      rates.filter(({ provider }) => provider === name);
    for (const name of new Set([...calls, ...breakers].map(({ provider }) => provider))) {
      const health = healthAfter(providers.get(name) ?? 'unknown', {
        calls: countOf(ofProvider(calls, name)),
        isOpen: isOpen(ofProvider(breakers, name)),
      });
      providers.set(name, health);
    }
    return {
      health: HEALTHS[status],
      inFlight: underWay?.value ?? 0,
      stores: Object.fromEntries(
        Object.entries(checks).map(([name, { ok }]) => [name, ok ? 'up' : 'down']),
      ),
      answers: countOf(answers),
      lookups: countOf(lookups, ({ outcome }) => outcome === 'unavailable'),
      calls: Object.fromEntries(
        [...providers.keys()].map((name) => [name, countOf(ofProvider(calls, name))]),
      ),
      providers: Object.fromEntries(providers),
    };
  };
};

const hasFailed = ({ outcome }: Rate) => !NO_FAILURES.includes(outcome);

const total = (rates: readonly Rate[]) => rates.reduce((sum, rate) => sum + rate.perSecond, 0);

const countOf = (rates: readonly Rate[], failed = hasFailed): Count => ({
  perSecond: total(rates),
  failedPerSecond: total(rates.filter(failed)),
});

/** It opened or turned somebody away, and did not close again. */
const isOpen = (events: readonly Rate[]) => {
  const happened = (what: string) =>
    events.some(({ outcome, perSecond }) => outcome === what && perSecond > 0);
  return !happened('closed') && (happened('opened') || happened('rejected'));
};
