import { isIPv4 } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { labRefusal } from '../../control/lab-refusal.ts';
import { limitBody } from '../guards/limit-body.ts';
import type { LabApp, LabEnv } from '../lab-env.ts';
import type { LabParts } from '../lab-parts.ts';
import { readBody } from '../problems/read-body.ts';
import type { SpanStore } from '../spans/create-span-store.ts';
import { otlpTraces } from '../spans/otlp-traces.ts';
import { spansOf } from '../spans/spans-of.ts';

const bytesMax = 1_048_576;

/**
 * Takes what the versions' OpenTelemetry sends: OTLP/HTTP in JSON, uncompressed, as their exporter
 * does by default. Source: opentelemetry.io/docs/specs/otlp, "OTLP/HTTP".
 */
export function spanRoutes(
  app: LabApp,
  spans: SpanStore,
  { takesSpansFromNetwork = false }: Pick<LabParts, 'takesSpansFromNetwork'>,
): void {
  app.post('/v1/traces', fromVersions(takesSpansFromNetwork), limitBody(bytesMax), async (c) => {
    spans.add(spansOf(await readBody(c, otlpTraces)));
    return c.json({ partialSuccess: {} });
  });
}

/** No browser sends these: one that does was sent by a page of somebody else's. */
function fromVersions(takesSpansFromNetwork: boolean): MiddlewareHandler<LabEnv> {
  return async (c, next) => {
    const isJson = /^application\/json\b/i.test(c.req.header('content-type') ?? '');
    if (!isJson || c.req.header('content-encoding')) {
      throw labRefusal(415, 'unsupported_media', {
        title: 'Formato que não se lê',
        detail: 'Aqui se recebe OTLP/HTTP em JSON, sem compressão.',
      });
    }
    const isNear = takesSpansFromNetwork || isLoopback(c.env.incoming.socket.remoteAddress ?? '');
    if (!isNear || c.req.header('origin') !== undefined) {
      throw labRefusal(403, 'foreign_origin', {
        title: 'Pedido de outra origem',
        detail: 'Só as versões, nesta máquina, entregam spans aqui.',
      });
    }
    await next();
  };
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'));
}
