import { createRoute } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { addCookies } from './add-cookies.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/auth/sign-out',
  operationId: 'signOut',
  tags: ['Identidade'],
  summary: 'Encerra a sessão deste navegador',
  security: [],
  request: { query: noQuery },
  responses: {
    204: { description: 'A sessão, se havia uma, terminou' },
    ...problems('origin_refused'),
  },
});

export const postSignOut = (app: App, { identity }: RouteParts) =>
  app.openapi(route, async (c) => {
    const { setCookies } = await identity.signOut(c.req.raw.headers);
    addCookies(c, setCookies);
    return c.body(null, 204);
  });
