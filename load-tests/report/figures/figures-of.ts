import { nearestRank } from '@evolua/lab/traffic/nearest-rank';
import type { Phase } from '../../plans/plan.ts';
import type { Figures, Percentiles } from './figures.ts';
import type { Heard } from './heard.ts';
import { wilson } from './wilson.ts';

const THOUSAND = 1_000;

/** What was heard in these phases, as figures. */
export const figuresOf = (heard: Heard, phases: readonly Phase[]): Figures => {
  const names = new Set(phases.map(({ name }) => name));
  const within = <Each extends { readonly phase: string }>(all: readonly Each[]) =>
    all.filter(({ phase }) => names.has(phase));
  const valuesOf = (all: Heard['firstTokensMs']) => within(all).map(({ value }) => value);

  const answers = within(heard.answers);
  const count = (...outcomes: readonly string[]) =>
    answers.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const good = count('good');
  const bad = count('bad', 'degraded');
  const seconds = sum(phases.map((phase) => phase.seconds));
  const costUsd = sum(valuesOf(heard.costsUsd));
  const fromCache = valuesOf(heard.fromCache);
  const resumed = valuesOf(heard.resumedWhole);
  return {
    seconds,
    asked: answers.length,
    good,
    bad,
    shed: count('shed'),
    degraded: count('degraded'),
    dropped: sum(valuesOf(heard.dropped)),
    goodRate: share(good, good + bad),
    interval: wilson(good, good + bad),
    goodPerSecond: share(good, seconds) ?? 0,
    firstToken: percentilesOf(valuesOf(heard.firstTokensMs)),
    outsideFirstToken: percentilesOf(valuesOf(heard.outsideFirstTokensMs)),
    tokensPerSecond: percentilesOf(valuesOf(heard.tokensPerSecond)).p50,
    costUsd,
    costPerThousandGoodUsd: share(THOUSAND * costUsd, good),
    hitRate: share(sum(fromCache), fromCache.length),
    resumed: { whole: sum(resumed), all: resumed.length },
    reasons: reasonsOf(answers),
  };
};

/** Of nothing there is no share. */
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

const percentilesOf = (values: readonly number[]): Percentiles => {
  const ascending = values.toSorted((one, other) => one - other);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((rank) => nearestRank(ascending, rank));
  return { p50: p50 ?? null, p95: p95 ?? null, p99: p99 ?? null };
};

const reasonsOf = (answers: Heard['answers']): Figures['reasons'] => {
  const counts = new Map<string, number>();
  for (const { reason, outcome } of answers) {
    if (outcome !== 'good') counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((one, other) => other.count - one.count);
};
