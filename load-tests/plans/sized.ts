import type { Plan } from './plan.ts';

/** How much of a plan is run: 1 is all of it. */
export type Size = {
  /** Of the questions per second, and of those asked at once. */
  readonly pace: number;
  /** Of the seconds. */
  readonly time: number;
};

const SECONDS_MIN = 2;

/** A smaller, or larger, run of the same scenario; the report says so. */
export const sized = (plan: Plan, { pace, time }: Size): Plan => ({
  ...plan,
  ...(plan.atOnce !== undefined && { atOnce: Math.max(1, Math.round(plan.atOnce * pace)) }),
  phases: plan.phases.map((phase) => ({
    ...phase,
    perSecond: phase.perSecond * pace,
    seconds: Math.max(SECONDS_MIN, Math.round(phase.seconds * time)),
  })),
});
