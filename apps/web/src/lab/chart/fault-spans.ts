import type { ActiveFault } from '@evolua/lab-contract/active-fault';
import type { PastFault } from '@evolua/lab-contract/past-fault';
import type { ChartFrame } from './chart-frame.ts';
import { spanMs } from './span-ms.ts';
import { xOf } from './x-of.ts';

/** A fault on the time axis. */
export type FaultSpan = {
  readonly key: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  /** Whether its beginning and its end lie on the paper. */
  readonly begins: boolean;
  readonly ends: boolean;
  /** Where its name stands: from the left, and in which row below the axis. */
  readonly labelX: number;
  readonly row: number;
};

const characterPx = 6.4;
const betweenPx = 14;

/**
 * The faults of the last three minutes, oldest first, with their names in rows so that none stands
 * on another; what finds no room in the last row is left out there, and stays shaded.
 */
export const faultSpans = (
  active: readonly ActiveFault[],
  past: readonly PastFault[],
  now: number,
  frame: ChartFrame,
): readonly FaultSpan[] => {
  const since = now - spanMs;
  const over = past
    .filter(({ endedAt }) => endedAt > since)
    .map(({ id, title, startedAt, endedAt }) => ({ id, title, startedAt, endedAt }));
  const running = active.map(({ id, title, startedAt }) => ({
    id,
    title,
    startedAt,
    endedAt: undefined,
  }));
  const rowEnds: number[] = [];
  return [...over, ...running]
    .toSorted((one, other) => one.startedAt - other.startedAt)
    .map(({ id, title, startedAt, endedAt }) => {
      const from = xOf(startedAt, now, frame);
      const to = endedAt === undefined ? frame.right : xOf(endedAt, now, frame);
      const width = title.length * characterPx;
      const labelX = Math.max(frame.left, Math.min(from, frame.width - width));
      const free = rowEnds.findIndex((end) => end + betweenPx <= labelX);
      const row = free === -1 ? rowEnds.length : free;
      rowEnds[row] = labelX + width;
      const begins = startedAt > since;
      const ends = endedAt !== undefined;
      return { key: `${id}@${startedAt}`, title, from, to, begins, ends, labelX, row };
    });
};
