import type { LabState } from '@evolua/lab-contract/lab-state';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { goodRate } from './good-rate.ts';
import { spanMs } from './span-ms.ts';

export type HalfMinute = {
  /** Seconds from its end to now. */
  readonly ago: number;
  readonly rates: Readonly<Partial<Record<VersionId, number | undefined>>>;
  /** What was broken in it. */
  readonly faults: readonly string[];
};

const stepMs = 30_000;

type Known = Pick<LabState, 'seconds' | 'versions' | 'active' | 'past' | 'now'>;

/** The curves in figures, newest first, for whoever can't see them. */
export const halfMinutes = ({ seconds, versions, active, past, now }: Known) =>
  Array.from({ length: spanMs / stepMs }, (_, index): HalfMinute => {
    const to = now - index * stepMs;
    const from = to - stepMs;
    const within = seconds.filter(({ at }) => at > from && at <= to);
    const faults = [
      ...active.filter(({ startedAt }) => startedAt <= to),
      ...past.filter(({ startedAt, endedAt }) => startedAt <= to && endedAt > from),
    ];
    return {
      ago: (index * stepMs) / 1_000,
      rates: Object.fromEntries(versions.map(({ id }) => [id, goodRate(within, id)])),
      faults: [...new Set(faults.map(({ title }) => title))],
    };
  });
