import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { slowGuessing } from '../../guards/slow-guessing.ts';
import { bodyFailures } from '../../openapi/body-failures.ts';
import { jsonBody } from '../../openapi/json-body.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { noQuery } from '../../schemas/no-query.ts';

export const deleteAccount = (app: App, parts: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/v1/auth/account',
      operationId: 'deleteAccount',
      tags: ['Identidade'],
      summary: 'Apaga a conta e tudo o que é dela',
      ...parts.owned,
      request: {
        query: noQuery,
        ...jsonBody(z.strictObject({ password: z.string().min(1).max(128) })),
      },
      responses: {
        204: { description: 'Nada mais resta' },
        ...problems('unauthenticated', 'invalid_credentials', 'too_many_attempts', ...bodyFailures),
      },
    }),
    async (c) => {
      const { id, email } = c.get('principal').account;
      await slowGuessing(parts.signInLimits, parts.addressOf(c), email);
      const removeAll = () => parts.chat.removeAll(id);
      await parts.identity.removeAccount(id, c.req.valid('json').password, removeAll);
      // Once more, for what was begun meanwhile: the account is gone, whatever comes of this.
      await removeAll().catch((error: unknown) => {
        parts.logger.error({ err: error, ownerId: id }, 'what was begun meanwhile may be left');
      });
      return c.body(null, 204);
    },
  );
