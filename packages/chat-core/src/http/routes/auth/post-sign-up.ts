import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { slowGuessing } from '../../guards/slow-guessing.ts';
import { bodyFailures } from '../../openapi/body-failures.ts';
import { jsonBody } from '../../openapi/json-body.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { accountSchema } from '../../schemas/account.ts';
import { newPassword } from '../../schemas/new-password.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { plainText } from '../../schemas/plain-text.ts';
import { presentAccount } from '../../views/present-account.ts';
import { addCookies } from './add-cookies.ts';
import { userAgentOf } from './user-agent-of.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/auth/sign-up',
  operationId: 'signUp',
  tags: ['Identidade'],
  summary: 'Cria uma conta e já entra nela',
  security: [],
  request: {
    query: noQuery,
    ...jsonBody(
      z
        .strictObject({
          email: z.email().max(254),
          password: newPassword(),
          name: plainText(80),
        })
        .openapi('SignUp'),
    ),
  },
  responses: {
    201: jsonContent(z.object({ account: accountSchema }), 'A conta; a sessão vem no cookie'),
    ...problems('email_taken', 'too_many_attempts', ...bodyFailures),
  },
});

export const postSignUp = (app: App, { identity, signInLimits, addressOf }: RouteParts) =>
  app.openapi(route, async (c) => {
    const person = c.req.valid('json');
    await slowGuessing(signInLimits, addressOf(c), person.email);
    const { account, setCookies } = await identity.signUp({
      ...person,
      userAgent: userAgentOf(c),
    });
    addCookies(c, setCookies);
    return c.json({ account: presentAccount(account) }, 201);
  });
