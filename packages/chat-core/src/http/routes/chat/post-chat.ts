import { createRoute } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { requireModel } from '../../guards/require-model.ts';
import type { RouteParts } from '../../route-parts.ts';
import { questionSchema } from '../../schemas/question.ts';
import { answerResponse } from './answer-response.ts';
import { answerRoute } from './answer-route.ts';
import { askingOf } from './asking-of.ts';

export const postChat = (app: App, parts: RouteParts) =>
  app.openapi(
    createRoute({
      path: '/v1/chat',
      operationId: 'ask',
      summary: 'Pergunta: a resposta vem em eventos (SSE) ou inteira (JSON)',
      description: 'Sair não interrompe a resposta; parar, sim.',
      ...answerRoute(parts, questionSchema, [
        'conversation_not_found',
        'message_not_found',
        'model_not_found',
      ]),
    }),
    async (c) => {
      const question = c.req.valid('json');
      requireModel(parts.models, question.model);
      return answerResponse(c, parts, await parts.chat.ask({ ...askingOf(c), ...question }));
    },
  );
