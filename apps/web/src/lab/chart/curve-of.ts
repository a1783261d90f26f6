import type { Second } from '@evolua/lab-contract/second';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { ChartFrame } from './chart-frame.ts';
import { goodRate } from './good-rate.ts';
import { spanMs } from './span-ms.ts';
import { xOf } from './x-of.ts';
import { yOf } from './y-of.ts';

export type Curve = {
  /** An SVG path; empty when there is nothing to draw. */
  readonly path: string;
  /** Where it ends now, 0 to 1. */
  readonly last: number | undefined;
};

/** Five answers make a coarse figure: each point pools these many seconds. */
const pooled = 3;
const gapMs = 1_500;

/**
 * A version's share of good answers as a line, broken where nothing was asked or judged. Each point
 * tells of its own second and the two before it.
 */
export const curveOf = (
  seconds: readonly Second[],
  version: VersionId,
  now: number,
  frame: ChartFrame,
): Curve => {
  const path: string[] = [];
  let last: number | undefined;
  let drawnAt = Number.NEGATIVE_INFINITY;
  for (const [index, { at }] of seconds.entries()) {
    if (at < now - spanMs) continue;
    const window = seconds.slice(Math.max(0, index + 1 - pooled), index + 1);
    const rate = goodRate(
      window.filter((second) => second.at > at - pooled * 1_000),
      version,
    );
    if (rate === undefined) continue;
    const verb = at - drawnAt <= gapMs ? 'L' : 'M';
    path.push(`${verb}${xOf(at, now, frame).toFixed(1)} ${yOf(rate, frame).toFixed(1)}`);
    drawnAt = at;
    last = rate;
  }
  return { path: path.join(''), last };
};
