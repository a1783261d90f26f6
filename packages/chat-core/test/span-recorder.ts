import type { Tracer } from '@opentelemetry/api';
import { type ReadableSpan, type Sampler, TracerProvider } from '@opentelemetry/sdk-trace';

type SpanRecorder = {
  readonly tracer: Tracer;
  /** The spans that have ended, in that order. */
  readonly spans: readonly ReadableSpan[];
  /** How many have begun. */
  readonly begun: () => number;
};

/** The real SDK, which keeps its spans; its own in-memory exporter leaves timers behind. */
export const spanRecorder = (sampler?: Sampler): SpanRecorder => {
  const spans: ReadableSpan[] = [];
  let begun = 0;
  const recording = {
    onStart: () => {
      begun += 1;
    },
    onEnd: (span: ReadableSpan) => {
      spans.push(span);
    },
    forceFlush: async () => undefined,
    shutdown: async () => undefined,
  };
  const provider = new TracerProvider({ sampler, spanProcessors: [recording] });
  return { tracer: provider.getTracer('evolua'), spans, begun: () => begun };
};
