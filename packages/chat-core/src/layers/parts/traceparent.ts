import {
  type Context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  trace,
} from '@opentelemetry/api';

const FORM = /^(?!ff)[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/u;

/** The context of a span whose name is all that came with the request; none without one. */
const read = (given: string | undefined): Context => {
  const [, traceId = '', spanId = '', flags = ''] = FORM.exec(given ?? '') ?? [];
  const parent: SpanContext = { traceId, spanId, traceFlags: parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(parent) ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
};

/** What names this span to whoever is asked next; `undefined` where nothing is traced. */
const write = (span: Span): string | undefined => {
  const own = span.spanContext();
  if (!isSpanContextValid(own)) return undefined;
  const flags = own.traceFlags.toString(16).padStart(2, '0');
  return `00-${own.traceId}-${own.spanId}-${flags}`;
};

/** W3C Trace Context, level 1: the one line by which spans find their parent. */
export const traceparent = { read, write };
