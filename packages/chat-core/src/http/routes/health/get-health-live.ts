import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problemsOf } from '../../openapi/problems-of.ts';
import { noQuery } from '../../schemas/no-query.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/health/live',
  operationId: 'getLiveness',
  tags: ['Sistema'],
  summary: 'O processo responde; nenhuma outra parte é consultada',
  security: [],
  request: { query: noQuery },
  responses: {
    200: jsonContent(z.object({ status: z.literal('live') }), 'O processo vive'),
    ...problemsOf(),
  },
});

export const getHealthLive = (app: App) =>
  app.openapi(route, (c) => c.json({ status: 'live' as const }, 200));
