import { hostname } from 'node:os';
import { type Tracer, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Logger } from '../domain/logger.ts';
import { within } from '../domain/within.ts';

type TelemetryOptions = {
  /** `OTEL_EXPORTER_OTLP_ENDPOINT`: the collector's base address. Without it nothing is traced. */
  readonly endpoint: string | undefined;
  readonly version: { readonly id: string };
  readonly logger: Logger;
  /** How long one delivery may take, its retries and a shutdown included. */
  readonly deliveryMs?: number;
};

type Telemetry = {
  readonly tracer: Tracer;
  /** Delivers what has ended so far, if the collector takes it. Never throws. */
  readonly flush: () => Promise<void>;
  /** The same for the last time. */
  readonly close: () => Promise<void>;
};

const DELIVERY_MS = 2_000;
const DELIVER_EVERY_MS = 1_000;
const SPANS_WAITING_MAX = 2_048;
const SPANS_PER_DELIVERY_MAX = 512;
const ATTRIBUTE_CHARACTERS_MAX = 1_000;

/**
 * OpenTelemetry's SDK, sending spans in batches as OTLP/HTTP (JSON). A collector that is down costs
 * the spans that don't fit into the queue, one line in the log when it goes and one when it comes
 * back; no answer waits for it. Nothing is registered globally: the tracer is handed down.
 */
export const telemetry = (options: TelemetryOptions): Telemetry => {
  const { endpoint, version, logger, deliveryMs = DELIVERY_MS } = options;
  if (endpoint === undefined) return NOTHING_TRACED;

  const url = `${endpoint.replace(/\/+$/u, '')}/v1/traces`;
  const exporter = quietly(new OTLPTraceExporter({ url, timeoutMillis: deliveryMs }), logger);
  const batches = new BatchSpanProcessor({
    exporter,
    maxQueueSize: SPANS_WAITING_MAX,
    maxExportBatchSize: SPANS_PER_DELIVERY_MAX,
    scheduledDelayMillis: DELIVER_EVERY_MS,
    exportTimeoutMillis: deliveryMs,
  });
  const provider = new TracerProvider({
    resource: defaultResource().merge(
      resourceFromAttributes({
        'service.namespace': 'evolua',
        'service.name': `evolua-${version.id}`,
        'service.version': version.id,
        'service.instance.id': `${hostname()}:${process.pid}`,
      }),
    ),
    spanLimits: { attributeValueLengthLimit: ATTRIBUTE_CHARACTERS_MAX },
    spanProcessors: [batches],
  });
  const patiently = (work: Promise<void>) => within(deliveryMs, work).catch(() => undefined);
  return {
    tracer: provider.getTracer('evolua', version.id),
    flush: () => patiently(batches.forceFlush()),
    close: () => patiently(provider.shutdown()),
  };
};

const NOTHING_TRACED: Telemetry = {
  tracer: trace.getTracer('evolua'),
  flush: async () => undefined,
  close: async () => undefined,
};

/** The same exporter, which tells of an outage once and not at every batch. */
const quietly = (exporter: SpanExporter, logger: Logger): SpanExporter => {
  let isAway = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const failed = result.error !== undefined;
        if (failed && !isAway) logger.warn({ err: result.error }, 'traces cannot be delivered');
        if (!failed && isAway) logger.info({}, 'traces are delivered again');
        isAway = failed;
        done(result);
      }),
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
};
