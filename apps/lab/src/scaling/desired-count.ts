import type { ScalingRules } from './scaling-rules.ts';

/** The requests that a group of instances had in flight at a moment. */
export type LoadSample = { readonly atMs: number; readonly inFlight: number };

/** So near to the target, nothing is worth a change. */
const tolerance = 0.1;

/**
 * How many instances a group should have now: as many as it has, or one more, or one less.
 *
 * Source: the HorizontalPodAutoscaler of Kubernetes. A sample asks for
 * `ceil(current × inFlightPerInstance ÷ target)`, the same as `ceil(inFlight ÷ target)`. The group
 * grows to the least that the samples of `upMs` ask for and shrinks to the most that those of
 * `downMs` do (its stabilization windows); a window that is not full yet decides nothing.
 */
export function desiredCount(
  group: {
    readonly current: number;
    readonly min: number;
    readonly max: number;
    /** Oldest first. */
    readonly samples: readonly LoadSample[];
    readonly nowMs: number;
  },
  rules: Pick<ScalingRules, 'inFlightTarget' | 'upMs' | 'downMs'>,
): number {
  const { current, min, max, samples, nowMs } = group;
  const askedFor = ({ inFlight }: LoadSample) => {
    const ratio = inFlight / (current * rules.inFlightTarget);
    if (Math.abs(ratio - 1) <= tolerance) return current;
    return Math.ceil(inFlight / rules.inFlightTarget);
  };
  const within = (windowMs: number) => {
    const since = nowMs - windowMs;
    const isFull = samples.some(({ atMs }) => atMs <= since);
    const asked = samples.filter(({ atMs }) => atMs >= since).map(askedFor);
    return isFull && asked.length > 0 ? asked : [current];
  };
  const least = Math.min(...within(rules.upMs), max);
  const most = Math.max(...within(rules.downMs), min);
  if (least > current) return current + 1;
  if (most < current) return current - 1;
  return current;
}
