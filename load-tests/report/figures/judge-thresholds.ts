import type { Threshold } from '../../plans/plan.ts';

export type JudgedThreshold = Threshold & {
  readonly held: boolean;
  readonly goodRate: number | null;
};

const EXPRESSION = /^rate(>=|<=)([\d.]+)$/;

/** The thresholds of a plan, against the rates of its phases. Of no answer none holds. */
export const judgeThresholds = (
  thresholds: readonly Threshold[],
  goodRateOf: (phase: string) => number | null,
): readonly JudgedThreshold[] =>
  thresholds.map((threshold) => {
    const [, sign, bound] = EXPRESSION.exec(threshold.good) ?? [];
    const goodRate = goodRateOf(threshold.phase);
    const rate = goodRate ?? Number.NaN;
    const held = sign === '>=' ? rate >= Number(bound) : rate <= Number(bound);
    return { ...threshold, held, goodRate };
  });
