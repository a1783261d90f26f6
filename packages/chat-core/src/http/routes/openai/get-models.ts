import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { openAiProblems } from '../../openapi/open-ai-problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { noQuery } from '../../schemas/no-query.ts';

const modelSchema = z
  .object({
    id: z.string(),
    object: z.literal('model'),
    created: z.int(),
    owned_by: z.string(),
  })
  .openapi('Model');

export const getModels = (app: App, { models, owned }: RouteParts) => {
  const created = Math.floor(Date.now() / 1_000);
  const all = [{ id: 'evolua', provider: 'evolua' }, ...models];
  const data = all.map(({ id, provider }) => ({
    id,
    object: 'model' as const,
    created,
    owned_by: provider,
  }));
  return app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/models',
      operationId: 'listModels',
      tags: ['Compatível com OpenAI'],
      summary: 'Lista os modelos que se pode pedir',
      ...owned,
      request: { query: noQuery },
      responses: {
        200: jsonContent(
          z.object({ object: z.literal('list'), data: z.array(modelSchema) }),
          'Os modelos',
        ),
        ...openAiProblems('invalid_request', 'unauthenticated'),
      },
    }),
    (c) => c.json({ object: 'list' as const, data }, 200),
  );
};
