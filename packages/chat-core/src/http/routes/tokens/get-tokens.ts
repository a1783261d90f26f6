import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { apiTokenSchema } from '../../schemas/api-token.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { presentToken } from '../../views/present-token.ts';

export const getTokens = (app: App, { tokens, owned }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/tokens',
      operationId: 'listTokens',
      tags: ['Tokens'],
      summary: 'Lista os próprios tokens de API',
      ...owned,
      request: { query: noQuery },
      responses: {
        200: jsonContent(z.object({ items: z.array(apiTokenSchema) }), 'Os tokens'),
        ...problems('unauthenticated'),
      },
    }),
    async (c) => {
      const own = await tokens.list(c.get('principal').account.id);
      return c.json({ items: own.map(presentToken) }, 200);
    },
  );
