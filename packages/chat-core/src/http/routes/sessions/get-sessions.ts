import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { sessionSchema } from '../../schemas/session.ts';
import { presentSession } from '../../views/present-session.ts';

export const getSessions = (app: App, { identity, owned }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/sessions',
      operationId: 'listSessions',
      tags: ['Identidade'],
      summary: 'Lista as próprias sessões abertas',
      ...owned,
      request: { query: noQuery },
      responses: {
        200: jsonContent(z.object({ items: z.array(sessionSchema) }), 'As sessões'),
        ...problems('unauthenticated'),
      },
    }),
    async (c) => {
      const principal = c.get('principal');
      const sessions = await identity.sessions(principal.account.id);
      return c.json({ items: sessions.map((each) => presentSession(each, principal)) }, 200);
    },
  );
