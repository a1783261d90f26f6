import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problemsOf } from '../../openapi/problems-of.ts';
import type { RouteParts } from '../../route-parts.ts';
import { checksSchema } from '../../schemas/checks.ts';
import { noQuery } from '../../schemas/no-query.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/health',
  operationId: 'getHealth',
  tags: ['Sistema'],
  summary: 'Diz como estão as partes',
  security: [],
  request: { query: noQuery },
  responses: {
    200: jsonContent(
      z.object({
        status: z.enum(['ok', 'degraded', 'down']),
        version: z.string(),
        checks: checksSchema,
        uptimeSeconds: z.int(),
      }),
      'O estado de cada parte',
    ),
    ...problemsOf(),
  },
});

export const getHealth = (app: App, { version, runChecks }: RouteParts) => {
  const startedAtMs = performance.now();
  app.openapi(route, async (c) => {
    const { status, checks } = await runChecks();
    const uptimeSeconds = Math.floor((performance.now() - startedAtMs) / 1_000);
    return c.json({ status, version: version.id, checks, uptimeSeconds }, 200);
  });
};
