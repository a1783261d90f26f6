import { createRoute } from '@hono/zod-openapi';
import { ChatError } from '../../../domain/chat-error.ts';
import type { App } from '../../app.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { pathId } from '../../schemas/path-id.ts';

export const deleteToken = (app: App, { tokens, owned }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/v1/tokens/{id}',
      operationId: 'revokeToken',
      tags: ['Tokens'],
      summary: 'Revoga um dos próprios tokens',
      ...owned,
      request: { query: noQuery, params: pathId('token_not_found') },
      responses: {
        204: { description: 'O token não vale mais' },
        ...problems('unauthenticated', 'token_not_found', 'origin_refused'),
      },
    }),
    async (c) => {
      const { account } = c.get('principal');
      const revoked = await tokens.revoke(account.id, c.req.valid('param').id);
      if (!revoked) throw new ChatError('token_not_found');
      return c.body(null, 204);
    },
  );
