import { createRoute } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { messageSchema } from '../../schemas/message.ts';
import { pageOf } from '../../schemas/page-of.ts';
import { pageQuery } from '../../schemas/page-query.ts';
import { pathId } from '../../schemas/path-id.ts';
import { presentMessage } from '../../views/present-message.ts';

export const getMessages = (app: App, { chat, owned }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/chat/conversations/{id}/messages',
      operationId: 'listMessages',
      tags: ['Conversas'],
      summary: 'Lista as mensagens de uma conversa, das mais antigas às mais recentes',
      ...owned,
      request: { query: pageQuery(100), params: pathId('conversation_not_found') },
      responses: {
        200: jsonContent(pageOf(messageSchema), 'Uma página da lista'),
        ...problems('unauthenticated', 'conversation_not_found'),
      },
    }),
    async (c) => {
      const { account } = c.get('principal');
      const { id } = c.req.valid('param');
      const { items, nextCursor } = await chat.messages(account.id, id, c.req.valid('query'));
      return c.json({ items: items.map(presentMessage), nextCursor }, 200);
    },
  );
