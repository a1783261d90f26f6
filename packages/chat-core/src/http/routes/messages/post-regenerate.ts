import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { requireModel } from '../../guards/require-model.ts';
import type { RouteParts } from '../../route-parts.ts';
import { generationIdSchema } from '../../schemas/generation-id.ts';
import { modelNameSchema } from '../../schemas/model-name.ts';
import { pathId } from '../../schemas/path-id.ts';
import { answerResponse } from '../chat/answer-response.ts';
import { answerRoute } from '../chat/answer-route.ts';
import { askingOf } from '../chat/asking-of.ts';

const body = z.strictObject({
  generationId: generationIdSchema.optional(),
  model: modelNameSchema.optional(),
});

export const postRegenerate = (app: App, parts: RouteParts) => {
  const route = answerRoute(parts, body, ['message_not_found', 'model_not_found']);
  return app.openapi(
    createRoute({
      path: '/v1/chat/messages/{id}/regenerate',
      operationId: 'regenerate',
      summary: 'Pede outra resposta à mesma pergunta',
      description: 'A que já existe fica: a nova é irmã dela. Sem modelo, vale o da que existe.',
      ...route,
      request: { ...route.request, params: pathId('message_not_found') },
    }),
    async (c) => {
      const { generationId, model } = c.req.valid('json');
      if (model !== undefined) requireModel(parts.models, model);
      const messageId = c.req.valid('param').id;
      const asked = await parts.chat.regenerate({
        ...askingOf(c),
        messageId,
        generationId,
        model,
      });
      return answerResponse(c, parts, asked);
    },
  );
};
