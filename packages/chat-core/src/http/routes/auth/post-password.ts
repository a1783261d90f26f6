import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { slowGuessing } from '../../guards/slow-guessing.ts';
import { bodyFailures } from '../../openapi/body-failures.ts';
import { jsonBody } from '../../openapi/json-body.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { newPassword } from '../../schemas/new-password.ts';
import { noQuery } from '../../schemas/no-query.ts';

const change = z
  .strictObject({ currentPassword: z.string().min(1).max(128), newPassword: newPassword() })
  .refine(({ currentPassword, newPassword: next }) => currentPassword !== next, {
    path: ['newPassword'],
    message: 'precisa ser diferente da senha atual',
  })
  .openapi('PasswordChange');

export const postPassword = (app: App, parts: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/auth/password',
      operationId: 'changePassword',
      tags: ['Identidade'],
      summary: 'Troca a senha; as outras sessões terminam, os tokens ficam',
      ...parts.owned,
      request: { query: noQuery, ...jsonBody(change) },
      responses: {
        204: { description: 'A senha é outra' },
        ...problems('unauthenticated', 'invalid_credentials', 'too_many_attempts', ...bodyFailures),
      },
    }),
    async (c) => {
      const { account, sessionId } = c.get('principal');
      await slowGuessing(parts.signInLimits, parts.addressOf(c), account.email);
      const passwords = c.req.valid('json');
      await parts.identity.changePassword(account.id, { ...passwords, keptSessionId: sessionId });
      return c.body(null, 204);
    },
  );
