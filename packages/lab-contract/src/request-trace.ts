import type { VersionId } from './version-id.ts';

/** A stretch of time in a request's waterfall. */
export type TraceSpan = {
  readonly id: string;
  readonly parentId: string | undefined;
  readonly name: string;
  /** Since the request began. */
  readonly startMs: number;
  readonly endMs: number;
  readonly failed: boolean;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
};

/** One request of the laboratory. */
export type RequestTrace = {
  readonly id: string;
  readonly version: VersionId;
  readonly at: number;
  readonly question: string;
  /** By somebody at a screen; the others are the background traffic's. */
  readonly asked: boolean;
  readonly outcome: 'good' | 'degraded' | 'shed' | 'bad';
  readonly totalMs: number;
  readonly firstTokenMs: number | undefined;
  /** From the route events: what every version tells. */
  readonly route: readonly TraceSpan[];
  /** What its own OpenTelemetry sent: V3 and V4 only. */
  readonly spans: readonly TraceSpan[];
};
