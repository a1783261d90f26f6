import { z } from 'zod';

const textMax = 2_000;
const listMax = 128;
const spansMax = 5_000;

const text = z.string().max(textMax);
const traceId = z.string().regex(/^[\da-f]{32}$/i);
const spanId = z.string().regex(/^[\da-f]{16}$/i);
/** 64 bits, as protobuf's JSON writes them; some exporters write a number. */
const nanoseconds = z.union([z.string().regex(/^\d{1,20}$/), z.number().nonnegative()]);
const value = z.object({
  stringValue: text.optional(),
  boolValue: z.boolean().optional(),
  intValue: z.union([z.string().max(20), z.number()]).optional(),
  doubleValue: z.number().optional(),
});
const attributes = z
  .array(z.object({ key: text, value }))
  .max(listMax)
  .default([]);
const span = z.object({
  traceId,
  spanId,
  parentSpanId: z.union([spanId, z.literal('')]).optional(),
  name: text,
  startTimeUnixNano: nanoseconds,
  endTimeUnixNano: nanoseconds,
  attributes,
  events: z
    .array(z.object({ timeUnixNano: nanoseconds, name: text, attributes }))
    .max(listMax)
    .default([]),
  status: z.object({ code: z.number().optional() }).optional(),
});

/**
 * What is read of an `ExportTraceServiceRequest` in JSON; whatever else it holds is left out.
 * Source: opentelemetry-proto, trace.proto, and the OTLP specification, "JSON Protobuf Encoding".
 */
export const otlpTraces = z.object({
  resourceSpans: z
    .array(
      z.object({
        scopeSpans: z.array(z.object({ spans: z.array(span).max(spansMax) })).max(listMax),
      }),
    )
    .max(listMax),
});

export type OtlpSpan = z.infer<typeof span>;
