import type { RequestTrace, TraceSpan } from '@evolua/lab-contract/request-trace';
import type { ReceivedSpan } from './received-span.ts';

export type SpanStore = {
  readonly add: (spans: readonly ReceivedSpan[]) => void;
  /** The request with what its version's own telemetry told of it. */
  readonly join: (request: RequestTrace) => RequestTrace;
};

const tracesMax = 500;
const spansPerTraceMax = 64;

/** The spans of the last traces, the oldest trace forgotten first. */
export function createSpanStore(): SpanStore {
  const traces = new Map<string, ReceivedSpan[]>();
  return {
    add: (spans) => {
      for (const span of spans) {
        const kept = traces.get(span.traceId) ?? [];
        if (kept.length < spansPerTraceMax) kept.push(span);
        traces.set(span.traceId, kept);
      }
      for (const oldest of traces.keys()) {
        if (traces.size <= tracesMax) break;
        traces.delete(oldest);
      }
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
