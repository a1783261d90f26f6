import { createRoute } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { pageOf } from '../../schemas/page-of.ts';
import { pageQuery } from '../../schemas/page-query.ts';
import { recordedCallSchema } from '../../schemas/recorded-call.ts';

export const getUsage = (app: App, { calls, owned }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/usage',
      operationId: 'listUsage',
      tags: ['Uso'],
      summary: 'Lista as próprias chamadas a provedores: tokens, custo e tempo',
      ...owned,
      request: { query: pageQuery(30) },
      responses: {
        200: jsonContent(pageOf(recordedCallSchema), 'Uma página da lista'),
        ...problems('unauthenticated'),
      },
    }),
    async (c) => {
      const { account } = c.get('principal');
      const { items, nextCursor } = await calls.list(account.id, c.req.valid('query'));
      return c.json({ items: [...items], nextCursor }, 200);
    },
  );
