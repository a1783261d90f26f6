import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { openAiProblems } from '../../openapi/open-ai-problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { modelSchema } from '../../schemas/model.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { presentModels } from './present-models.ts';

export const getModels = (app: App, { models, owned }: RouteParts) => {
  const data = presentModels(models);
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
