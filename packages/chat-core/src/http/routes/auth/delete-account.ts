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
      const { account } = c.get('principal');
      await slowGuessing(parts.signInLimits, parts.addressOf(c), account.email);
      await parts.identity.removeAccount(account.id, c.req.valid('json').password);
      // Nobody is left to read what is being written: the providers are told at once.
      await parts.chat.stopAll(account.id);
      return c.body(null, 204);
    },
  );
