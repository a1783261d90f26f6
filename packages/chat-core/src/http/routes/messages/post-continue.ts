import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import type { RouteParts } from '../../route-parts.ts';
import { generationIdSchema } from '../../schemas/generation-id.ts';
import { pathId } from '../../schemas/path-id.ts';
import { answerResponse } from '../chat/answer-response.ts';
import { answerRoute } from '../chat/answer-route.ts';
import { askingOf } from '../chat/asking-of.ts';

const body = z.strictObject({ generationId: generationIdSchema.optional() });

export const postContinue = (app: App, parts: RouteParts) => {
  const route = answerRoute(parts, body, ['message_not_found', 'not_continuable']);
  return app.openapi(
    createRoute({
      path: '/v1/chat/messages/{id}/continue',
      operationId: 'continueAnswer',
      summary: 'Continua uma resposta que parou no meio',
      description: 'A que parou fica: a nova é irmã dela, e começa pelo texto que já havia.',
      ...route,
      request: { ...route.request, params: pathId('message_not_found') },
    }),
    async (c) => {
      const { generationId } = c.req.valid('json');
      const messageId = c.req.valid('param').id;
      const asked = await parts.chat.continueAnswer({ ...askingOf(c), messageId, generationId });
      return answerResponse(c, parts, asked);
    },
  );
};
