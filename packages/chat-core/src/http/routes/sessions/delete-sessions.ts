import { createRoute } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { addCookies } from '../auth/add-cookies.ts';

export const deleteSessions = (app: App, { identity, owned }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/v1/sessions',
      operationId: 'endSessions',
      tags: ['Identidade'],
      summary: 'Encerra todas as próprias sessões, esta também',
      ...owned,
      request: { query: noQuery },
      responses: {
        204: { description: 'Nenhuma sessão continua aberta' },
        ...problems('unauthenticated', 'origin_refused'),
      },
    }),
    async (c) => {
      await identity.endSessions(c.get('principal').account.id);
      // There is nothing left to end: it takes the browser's cookie back.
      const { setCookies } = await identity.signOut(c.req.raw.headers);
      addCookies(c, setCookies);
      return c.body(null, 204);
    },
  );
