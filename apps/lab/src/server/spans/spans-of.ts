import type { TraceSpan } from '@evolua/lab-contract/request-trace';
import type { z } from 'zod';
import type { OtlpSpan, otlpTraces } from './otlp-traces.ts';
import type { ReceivedSpan } from './received-span.ts';

/** `STATUS_CODE_ERROR`. Source: opentelemetry-proto, trace.proto. */
const errorCode = 2;
const nanosecondsPerMs = 1e6;

/**
 * The spans of a delivery. What a span tells of a moment (its events: a failover, a breaker) is a
 * span without length beneath it.
 */
export function spansOf({ resourceSpans }: z.infer<typeof otlpTraces>): readonly ReceivedSpan[] {
  return resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans }) => spans)
    .flatMap((span) => [receivedSpan(span), ...momentsOf(span)]);
}

function receivedSpan(span: OtlpSpan): ReceivedSpan {
  return {
    traceId: span.traceId.toLowerCase(),
    id: span.spanId,
    parentId: span.parentSpanId || undefined,
    name: span.name,
    startedAt: msOf(span.startTimeUnixNano),
    endedAt: msOf(span.endTimeUnixNano),
    failed: span.status?.code === errorCode,
    attributes: attributesOf(span.attributes),
  };
}

function momentsOf({ traceId, spanId, events }: OtlpSpan): readonly ReceivedSpan[] {
  return events.map(({ name, timeUnixNano, attributes }, index) => ({
    traceId: traceId.toLowerCase(),
    id: `${spanId}.${index + 1}`,
    parentId: spanId,
    name,
    startedAt: msOf(timeUnixNano),
    endedAt: msOf(timeUnixNano),
    failed: false,
    attributes: attributesOf(attributes),
  }));
}

/** Lists and maps are left out: the waterfall has no place for them. */
function attributesOf(attributes: OtlpSpan['attributes']): TraceSpan['attributes'] {
  const entries = attributes.flatMap(({ key, value }) => {
    const { stringValue, boolValue, intValue, doubleValue } = value;
    const number = intValue === undefined ? doubleValue : Number(intValue);
    const plain = stringValue ?? boolValue ?? number;
    return plain === undefined ? [] : [[key, plain] as const];
  });
  return Object.fromEntries(entries);
}

function msOf(nanoseconds: string | number): number {
  return Number(nanoseconds) / nanosecondsPerMs;
}
