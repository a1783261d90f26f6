import { Counter, type Registry } from 'prom-client';
import type { RouteStep } from '../../domain/route-step.ts';

/** An attempt is counted when it has ended, with its tokens: as a provider call. */
type CountedKind = Exclude<RouteStep['kind'], 'attempt'>;
type Meaning = { readonly name: string; readonly help: string; readonly labels: readonly string[] };

/** A counter for every kind of step. The labels are the step's own words. */
const COUNTERS: Record<CountedKind, Meaning> = {
  cache: {
    name: 'evolua_cache_lookups_total',
    help: 'Look-ups in the answer cache.',
    labels: ['outcome'],
  },
  coalesce: {
    name: 'evolua_coalesced_total',
    help: 'Questions that joined the same one of somebody else.',
    labels: ['outcome'],
  },
  bulkhead: {
    name: 'evolua_bulkhead_waits_total',
    help: 'Questions that found no free slot: queued for one, or shed.',
    labels: ['outcome'],
  },
  retry: {
    name: 'evolua_retries_total',
    help: 'Further tries at the same provider, by what had failed.',
    labels: ['provider', 'outcome'],
  },
  breaker: {
    name: 'evolua_breaker_events_total',
    help: 'What the circuit breakers did: opened, let a probe through, closed, rejected a call.',
    labels: ['provider', 'outcome'],
  },
  failover: {
    name: 'evolua_failovers_total',
    help: 'Questions passed on to the next provider, by what had failed.',
    labels: ['provider', 'to', 'outcome'],
  },
  hedge: {
    name: 'evolua_hedges_total',
    help: 'Second calls beside a slow one: fired, and then won or lost.',
    labels: ['outcome'],
  },
  continuation: {
    name: 'evolua_continuations_total',
    help: 'Answers that were cut and went on with another provider, by what had cut them.',
    labels: ['outcome'],
  },
  degrade: {
    name: 'evolua_degraded_answers_total',
    help: 'Emergency answers, by where they came from and what had failed.',
    labels: ['outcome', 'because'],
  },
  chaos: {
    name: 'evolua_chaos_injections_total',
    help: 'Faults that an experiment injected.',
    labels: ['provider', 'outcome'],
  },
};

/** Joining, and an emergency answer, are not shared. */
const OWN_OF_EACH_READER = new Set<string>(['coalesce', 'degrade']);

/**
 * Counts the steps of one route, whatever their kind. What a shared answer met on its way is told to
 * all its readers and counted for the one who asked first.
 */
export const stepCounters = (registry: Registry): (() => (step: RouteStep) => void) => {
  const counters = new Map<string, Counter>();
  for (const [kind, { name, help, labels }] of Object.entries(COUNTERS)) {
    counters.set(kind, new Counter({ name, help, labelNames: labels, registers: [registry] }));
  }
  return () => {
    let isGuest = false;
    return (step) => {
      const { kind, ms: _ms, ...labels } = step;
      if (!isGuest || OWN_OF_EACH_READER.has(kind)) counters.get(kind)?.inc(labels);
      isGuest ||= kind === 'coalesce';
    };
  };
};
