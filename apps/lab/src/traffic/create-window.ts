import type { Figures } from '@evolua/lab-contract/figures';
import type { Second } from '@evolua/lab-contract/second';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { figuresOf } from './figures-of.ts';
import type { ProbeAnswer } from './probe-answer.ts';
import type { Tally } from './tally.ts';

export type AnswerWindow = {
  readonly asked: (question: Pick<ProbeAnswer, 'version' | 'at' | 'kind'>) => void;
  /** Counts where it was asked, however late it comes; not at all beyond the window. */
  readonly answered: (answer: ProbeAnswer) => void;
  readonly seconds: () => readonly Second[];
  /** Those that are not as they were when this was last called. */
  readonly changed: () => readonly Second[];
  readonly figures: (version: VersionId, promised: number) => Figures;
};

type Bucket = { readonly at: number; readonly tallies: Map<VersionId, Tally>; isChanged: boolean };

const secondMs = 1_000;

/**
 * The last `length` seconds of traffic, by the second in which was asked. What leaves the window
 * stays in the bad seconds: each second adds its bad ÷ asked, since it was opened.
 */
export function createWindow({
  length,
  now = Date.now,
}: {
  readonly length: number;
  readonly now?: () => number;
}): AnswerWindow {
  /** Ascending, as a Map keeps what was put in later behind. */
  const buckets = new Map<number, Bucket>();
  const badBefore = new Map<VersionId, number>();
  const beginning = (at: number) => Math.floor(at / secondMs) * secondMs;

  const letGo = () => {
    const oldest = beginning(now()) - (length - 1) * secondMs;
    for (const [at, { tallies }] of buckets) {
      if (at >= oldest) return;
      buckets.delete(at);
      for (const [version, tally] of tallies) {
        badBefore.set(version, (badBefore.get(version) ?? 0) + badSecondsOf(tally));
      }
    }
  };
  const tallyOf = (version: VersionId, bucket: Bucket) => {
    const tally = bucket.tallies.get(version) ?? emptyTally();
    bucket.tallies.set(version, tally);
    bucket.isChanged = true;
    return tally;
  };
  const bucketAt = (at: number) => {
    const bucket = buckets.get(at) ?? { at, tallies: new Map(), isChanged: true };
    buckets.set(at, bucket);
    return bucket;
  };
  const all = () => {
    letGo();
    return [...buckets.values()];
  };

  return {
    asked: ({ version, at, kind }) => {
      letGo();
      const tally = tallyOf(version, bucketAt(beginning(at)));
      if (kind === 'unique') tally.asked += 1;
    },
    answered: (answer) => {
      letGo();
      const bucket = buckets.get(beginning(answer.at));
      if (bucket !== undefined) count(tallyOf(answer.version, bucket), answer);
    },
    seconds: () => all().map(secondOf),
    changed: () => {
      const changed = all().filter(({ isChanged }) => isChanged);
      for (const bucket of changed) bucket.isChanged = false;
      return changed.map(secondOf);
    },
    figures: (version, promised) => {
      const tallies = all().flatMap((bucket) => bucket.tallies.get(version) ?? []);
      const before = badBefore.get(version) ?? 0;
      const badSeconds = tallies.reduce((sum, tally) => sum + badSecondsOf(tally), before);
      return figuresOf(tallies, { badSeconds, promised });
    },
  };
}

function emptyTally(): Tally {
  const counts = { asked: 0, good: 0, bad: 0, shed: 0, degraded: 0 };
  return { ...counts, firstTokensMs: [], costUsd: 0, repeated: 0, hits: 0 };
}

function count(tally: Tally, { kind, outcome, cached, costUsd, firstTokenMs }: ProbeAnswer): void {
  if (kind === 'repeated') {
    // Whether it was kept is known only of an answer that came.
    if (outcome === 'good') tally.repeated += 1;
    if (outcome === 'good' && cached) tally.hits += 1;
    return;
  }
  tally.costUsd += costUsd ?? 0;
  if (outcome === 'good') {
    tally.good += 1;
    if (firstTokenMs !== undefined) tally.firstTokensMs.push(firstTokenMs);
  } else if (outcome === 'shed') tally.shed += 1;
  else {
    tally.bad += 1;
    if (outcome === 'degraded') tally.degraded += 1;
  }
}

function badSecondsOf({ asked, bad }: Tally): number {
  return asked === 0 ? 0 : bad / asked;
}

function secondOf({ at, tallies }: Bucket): Second {
  const versions = [...tallies].map(([version, { asked, good, bad, shed }]) => [
    version,
    { asked, good, bad, shed },
  ]);
  return { at, versions: Object.fromEntries(versions) };
}
