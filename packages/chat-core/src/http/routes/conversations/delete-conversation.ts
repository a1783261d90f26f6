import { createRoute } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { pathId } from '../../schemas/path-id.ts';

export const deleteConversation = (app: App, { chat, owned }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/v1/chat/conversations/{id}',
      operationId: 'deleteConversation',
      tags: ['Conversas'],
      summary: 'Apaga uma conversa e o que foi dito nela',
      description:
        'Ela some na hora, e o que estava sendo respondido nela para. Por 10 minutos, pode voltar; ' +
        'depois, é apagada de vez.',
      ...owned,
      request: { query: noQuery, params: pathId('conversation_not_found') },
      responses: {
        204: { description: 'A conversa sumiu' },
        ...problems('unauthenticated', 'conversation_not_found', 'origin_refused'),
      },
    }),
    async (c) => {
      await chat.remove(c.get('principal').account.id, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
