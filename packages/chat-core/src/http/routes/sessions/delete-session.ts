import { createRoute } from '@hono/zod-openapi';
import { ChatError } from '../../../domain/chat-error.ts';
import type { App } from '../../app.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { pathId } from '../../schemas/path-id.ts';

export const deleteSession = (app: App, { identity, owned }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/v1/sessions/{id}',
      operationId: 'endSession',
      tags: ['Identidade'],
      summary: 'Encerra uma das próprias sessões',
      ...owned,
      request: { query: noQuery, params: pathId('session_not_found') },
      responses: {
        204: { description: 'A sessão terminou' },
        ...problems('unauthenticated', 'session_not_found', 'origin_refused'),
      },
    }),
    async (c) => {
      const { account } = c.get('principal');
      const ended = await identity.endSession(account.id, c.req.valid('param').id);
      if (!ended) throw new ChatError('session_not_found');
      return c.body(null, 204);
    },
  );
