import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { bodyFailures } from '../../openapi/body-failures.ts';
import { jsonBody } from '../../openapi/json-body.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { conversationSchema } from '../../schemas/conversation.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { pathId } from '../../schemas/path-id.ts';
import { plainText } from '../../schemas/plain-text.ts';
import { presentConversation } from '../../views/present-conversation.ts';

export const patchConversation = (app: App, { chat, limited }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'patch',
      path: '/v1/chat/conversations/{id}',
      operationId: 'renameConversation',
      tags: ['Conversas'],
      summary: 'Muda o título de uma conversa',
      ...limited,
      request: {
        query: noQuery,
        params: pathId('conversation_not_found'),
        ...jsonBody(z.strictObject({ title: plainText(120) })),
      },
      responses: {
        200: jsonContent(conversationSchema, 'A conversa'),
        ...problems('unauthenticated', 'conversation_not_found', ...bodyFailures),
      },
    }),
    async (c) => {
      const { account } = c.get('principal');
      const { title } = c.req.valid('json');
      const conversation = await chat.rename(account.id, c.req.valid('param').id, title);
      return c.json(presentConversation(conversation), 200);
    },
  );
