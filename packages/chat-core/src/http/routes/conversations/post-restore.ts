import { createRoute } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { conversationSchema } from '../../schemas/conversation.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { pathId } from '../../schemas/path-id.ts';
import { presentConversation } from '../../views/present-conversation.ts';

export const postRestore = (app: App, { chat, limited }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/chat/conversations/{id}/restore',
      operationId: 'restoreConversation',
      tags: ['Conversas'],
      summary: 'Traz de volta uma conversa apagada há menos de 10 minutos',
      ...limited,
      request: { query: noQuery, params: pathId('conversation_not_found') },
      responses: {
        200: jsonContent(conversationSchema, 'A conversa, como estava'),
        ...problems('unauthenticated', 'conversation_not_found', 'origin_refused'),
      },
    }),
    async (c) => {
      const { account } = c.get('principal');
      const conversation = await chat.restore(account.id, c.req.valid('param').id);
      return c.json(presentConversation(conversation), 200);
    },
  );
