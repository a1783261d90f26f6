import { createRoute } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { conversationSchema } from '../../schemas/conversation.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { pathId } from '../../schemas/path-id.ts';
import { usageTotalSchema } from '../../schemas/usage-total.ts';
import { presentConversation } from '../../views/present-conversation.ts';

export const getConversation = (app: App, { chat, calls, owned }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/chat/conversations/{id}',
      operationId: 'getConversation',
      tags: ['Conversas'],
      summary: 'Lê uma das próprias conversas, com o que ela gastou',
      ...owned,
      request: { query: noQuery, params: pathId('conversation_not_found') },
      responses: {
        200: jsonContent(conversationSchema.extend({ usage: usageTotalSchema }), 'A conversa'),
        ...problems('unauthenticated', 'conversation_not_found'),
      },
    }),
    async (c) => {
      const { account } = c.get('principal');
      const { id } = c.req.valid('param');
      const [conversation, usage] = await Promise.all([
        chat.conversation(account.id, id),
        calls.ofConversation(account.id, id),
      ]);
      return c.json({ ...presentConversation(conversation), usage }, 200);
    },
  );
