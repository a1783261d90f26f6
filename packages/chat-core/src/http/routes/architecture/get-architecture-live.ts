import { createRoute, z } from '@hono/zod-openapi';
import { ChatError } from '../../../domain/chat-error.ts';
import type { App } from '../../app.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { createLiveFeed } from '../../streams/create-live-feed.ts';
import { sseFrame } from '../../streams/sse-frame.ts';
import { sseHeaders } from '../../streams/sse-headers.ts';
import { createPulse } from './create-pulse.ts';

const RETRY_AFTER_MS = 5_000;

const route = createRoute({
  method: 'get',
  path: '/v1/chat/arquitetura/ao-vivo',
  operationId: 'followArchitecture',
  tags: ['Sistema'],
  summary: 'Conta, uma vez por segundo, o que este servidor vê dos diagramas',
  security: [],
  request: { query: noQuery },
  responses: {
    200: {
      description: 'O primeiro evento vem na hora',
      content: {
        'text/event-stream': {
          schema: z.string().openapi({
            example:
              'event: pulse\ndata: {"at":1764000000000,"here":"v2","server":"v2-1","versions":' +
              '{"v2":{"components":{"postgres":"up"},"links":{"egress-openai":' +
              '{"perSecond":3,"failedShare":0}},"inFlight":{"api-a":2}}}}\n\n',
            description:
              'Evento pulse: a saúde de cada componente (up, degraded, down ou unknown) e o que ' +
              'cada ligação levou, pelos nomes do modelo. O que não é citado não se vê daqui.',
          }),
        },
      },
    },
    ...problems('too_many_viewers', 'shutting_down'),
  },
});

/** What happens, for whoever looks at the diagrams: while nobody does, nothing is looked at. */
export const getArchitectureLive = (app: App, parts: RouteParts) => {
  const { leaving, logger } = parts;
  const pulse = createPulse(parts);
  const feed = createLiveFeed({
    read: async () => sseFrame('pulse', await pulse()),
    onError: (error) => logger.warn({ err: error }, 'pulse not read'),
  });
  leaving?.signal.addEventListener('abort', feed.close, { once: true });

  app.openapi(route, (c) => {
    if (leaving?.signal.aborted) throw new ChatError('shutting_down');
    // Of a HEAD request nobody reads the body.
    if (c.req.method === 'HEAD') return c.body(null, 200, sseHeaders);
    const body = feed.listen(() => c.env.outgoing.destroy());
    if (body === undefined) {
      throw new ChatError('too_many_viewers', { retryAfterMs: RETRY_AFTER_MS });
    }
    return c.body(body, 200, sseHeaders);
  });
};
