import { createRoute } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { conversationSchema } from '../../schemas/conversation.ts';
import { pageOf } from '../../schemas/page-of.ts';
import { pageQuery } from '../../schemas/page-query.ts';
import { presentConversation } from '../../views/present-conversation.ts';

export const getConversations = (app: App, { chat, owned }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/chat/conversations',
      operationId: 'listConversations',
      tags: ['Conversas'],
      summary: 'Lista as próprias conversas, das mais recentes às mais antigas',
      ...owned,
      request: { query: pageQuery(30) },
      responses: {
        200: jsonContent(pageOf(conversationSchema), 'Uma página da lista'),
        ...problems('unauthenticated'),
      },
    }),
    async (c) => {
      const { account } = c.get('principal');
      const { items, nextCursor } = await chat.conversations(account.id, c.req.valid('query'));
      return c.json({ items: items.map(presentConversation), nextCursor }, 200);
    },
  );
