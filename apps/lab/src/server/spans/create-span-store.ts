import type { RequestTrace, TraceSpan } from '@evolua/lab-contract/request-trace';
import type { ReceivedSpan } from './received-span.ts';

export type SpanStore = {
  readonly add: (spans: readonly ReceivedSpan[]) => void;
  /** The request with what its version's own telemetry told of it. */
  readonly join: (request: RequestTrace) => RequestTrace;
};

const tracesMax = 500;
const spansPerTraceMax = 64;

/**
 * The spans of the last traces, the oldest trace forgotten first; those of `lasting` (asked for
 * only now and then, and never many) stay.
 */
export function createSpanStore(lasting: () => ReadonlySet<string>): SpanStore {
  const traces = new Map<string, ReceivedSpan[]>();
  const forgetOldest = () => {
    const stay = lasting();
    for (const oldest of traces.keys()) {
      if (traces.size <= tracesMax) return;
      if (!stay.has(oldest)) traces.delete(oldest);
    }
  };
  return {
    add: (spans) => {
      for (const span of spans) {
        const kept = traces.get(span.traceId) ?? [];
        if (kept.length < spansPerTraceMax) kept.push(span);
        traces.set(span.traceId, kept);
      }
      if (traces.size > tracesMax) forgetOldest();
    },
    join: (request) => {
      const spans = traces.get(request.id) ?? [];
      return { ...request, spans: spans.map((span) => since(request.at, span)).sort(byStart) };
    },
  };
}

function since(at: number, { traceId: _, startedAt, endedAt, ...span }: ReceivedSpan): TraceSpan {
  return { ...span, startMs: startedAt - at, endMs: endedAt - at };
}

function byStart(one: TraceSpan, other: TraceSpan): number {
  return one.startMs - other.startMs;
}
