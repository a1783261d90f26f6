import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { bodyFailures } from '../../openapi/body-failures.ts';
import { jsonBody } from '../../openapi/json-body.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { apiTokenSchema } from '../../schemas/api-token.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { plainText } from '../../schemas/plain-text.ts';
import { presentToken } from '../../views/present-token.ts';

export const postTokens = (app: App, { tokens, limited }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/tokens',
      operationId: 'createToken',
      tags: ['Tokens'],
      summary: 'Cria um token de API, mostrado só desta vez',
      ...limited,
      request: { query: noQuery, ...jsonBody(z.strictObject({ name: plainText(80) })) },
      responses: {
        201: jsonContent(
          z.object({ token: apiTokenSchema, secret: z.string().openapi({ example: 'evo_…' }) }),
          'O token e seu segredo',
        ),
        ...problems('unauthenticated', ...bodyFailures),
      },
    }),
    async (c) => {
      const { account } = c.get('principal');
      const { token, secret } = await tokens.create(account.id, c.req.valid('json').name);
      return c.json({ token: presentToken(token), secret }, 201);
    },
  );
