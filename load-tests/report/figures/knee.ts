import type { Figures } from './figures.ts';

/** A pace, and what came of it. */
export type Step = { readonly perSecond: number; readonly figures: Figures };

export type Knee = {
  /** The highest pace that still went well, and all below it too; absent: not even the lowest. */
  readonly holds: number | undefined;
  /** The first that did not, and what was amiss; absent: none was high enough. */
  readonly breaks:
    | { readonly perSecond: number; readonly because: 'good' | 'slow' | 'generator' }
    | undefined;
};

const GOOD_MIN = 0.99;
const SLOWER_MAX = 2;
const DROPPED_MAX = 0.01;

/**
 * Where a version stops keeping up: less than 99 % good, or the p95 of the first token more than
 * twice that of the lowest pace. A pace that the generator itself did not keep says nothing.
 */
export const kneeOf = (steps: readonly Step[]): Knee => {
  const usual = steps[0]?.figures.firstToken.p95 ?? Number.POSITIVE_INFINITY;
  const amiss = ({ figures }: Step) => {
    const { dropped, asked, goodRate, firstToken } = figures;
    if (dropped > DROPPED_MAX * (asked + dropped)) return 'generator';
    if ((goodRate ?? 0) < GOOD_MIN) return 'good';
    return (firstToken.p95 ?? 0) > SLOWER_MAX * usual ? 'slow' : undefined;
  };
  const firstAmiss = steps.findIndex((step) => amiss(step) !== undefined);
  const broken = steps[firstAmiss];
  const because = broken && amiss(broken);
  return {
    holds: (firstAmiss === -1 ? steps.at(-1) : steps[firstAmiss - 1])?.perSecond,
    breaks: broken && because && { perSecond: broken.perSecond, because },
  };
};
