import type { TraceSpan } from '@evolua/lab-contract/request-trace';

/** A span as it came, before it is known when its request began: times since the epoch. */
export type ReceivedSpan = Omit<TraceSpan, 'startMs' | 'endMs'> & {
  readonly traceId: string;
  readonly startedAt: number;
  readonly endedAt: number;
};
