import { createRoute, z } from '@hono/zod-openapi';
import { ChatError } from '../../../domain/chat-error.ts';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { openAiProblems } from '../../openapi/open-ai-problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { modelSchema } from '../../schemas/model.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { presentModels } from './present-models.ts';

export const getModel = (app: App, { models, owned }: RouteParts) => {
  const all = presentModels(models);
  return app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/models/{id}',
      operationId: 'getModel',
      tags: ['Compatível com OpenAI'],
      summary: 'Mostra um modelo',
      ...owned,
      request: { query: noQuery, params: z.object({ id: z.string() }) },
      responses: {
        200: jsonContent(modelSchema, 'O modelo'),
        ...openAiProblems('invalid_request', 'unauthenticated', 'model_not_found'),
      },
    }),
    (c) => {
      const found = all.find(({ id }) => id === c.req.valid('param').id);
      if (found === undefined) throw new ChatError('model_not_found', { field: 'model' });
      return c.json(found, 200);
    },
  );
};
