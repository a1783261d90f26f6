import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problemsOf } from '../../openapi/problems-of.ts';
import type { RouteParts } from '../../route-parts.ts';
import { checksSchema } from '../../schemas/checks.ts';
import { noQuery } from '../../schemas/no-query.ts';

const body = z.object({ status: z.enum(['ready', 'not_ready']), checks: checksSchema });

const route = createRoute({
  method: 'get',
  path: '/v1/health/ready',
  operationId: 'getReadiness',
  tags: ['Sistema'],
  summary: 'As partes indispensáveis respondem em até 1 s',
  security: [],
  request: { query: noQuery },
  responses: {
    ...problemsOf(),
    200: jsonContent(body, 'Pode receber pedidos'),
    503: jsonContent(body, 'Ainda não pode, ou não pode mais'),
  },
});

export const getHealthReady = (app: App, { runChecks, leaving }: RouteParts) =>
  app.openapi(route, async (c) => {
    const { status, checks } = await runChecks();
    return status === 'down' || leaving?.signal.aborted
      ? c.json({ status: 'not_ready' as const, checks }, 503)
      : c.json({ status: 'ready' as const, checks }, 200);
  });
