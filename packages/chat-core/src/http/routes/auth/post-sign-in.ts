import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { slowGuessing } from '../../guards/slow-guessing.ts';
import { bodyFailures } from '../../openapi/body-failures.ts';
import { jsonBody } from '../../openapi/json-body.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { accountSchema } from '../../schemas/account.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { presentAccount } from '../../views/present-account.ts';
import { addCookies } from './add-cookies.ts';
import { userAgentOf } from './user-agent-of.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/auth/sign-in',
  operationId: 'signIn',
  tags: ['Identidade'],
  summary: 'Entra com e-mail e senha',
  security: [],
  request: {
    query: noQuery,
    ...jsonBody(
      z
        .strictObject({ email: z.email().max(254), password: z.string().min(1).max(128) })
        .openapi('SignIn'),
    ),
  },
  responses: {
    200: jsonContent(z.object({ account: accountSchema }), 'A conta; a sessão vem no cookie'),
    ...problems('invalid_credentials', 'too_many_attempts', ...bodyFailures),
  },
});

export const postSignIn = (app: App, { identity, signInLimits, addressOf }: RouteParts) =>
  app.openapi(route, async (c) => {
    const credentials = c.req.valid('json');
    await slowGuessing(signInLimits, addressOf(c), credentials.email);
    const { account, setCookies } = await identity.signIn({
      ...credentials,
      userAgent: userAgentOf(c),
    });
    addCookies(c, setCookies);
    return c.json({ account: presentAccount(account) }, 200);
  });
