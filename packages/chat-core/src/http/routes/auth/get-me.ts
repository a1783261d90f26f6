import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { accountSchema } from '../../schemas/account.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { presentAccount } from '../../views/present-account.ts';

export const getMe = (app: App, { owned }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/auth/me',
      operationId: 'getMe',
      tags: ['Identidade'],
      summary: 'Diz quem está pedindo',
      ...owned,
      request: { query: noQuery },
      responses: {
        200: jsonContent(z.object({ account: accountSchema }), 'A própria conta'),
        ...problems('unauthenticated'),
      },
    }),
    (c) => c.json({ account: presentAccount(c.get('principal').account) }, 200),
  );
