import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { bodyFailures } from '../../openapi/body-failures.ts';
import { jsonBody } from '../../openapi/json-body.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { conversationSchema } from '../../schemas/conversation.ts';
import { conversationWords } from '../../schemas/conversation-words.ts';
import { noQuery } from '../../schemas/no-query.ts';

import { presentConversation } from '../../views/present-conversation.ts';

export const postConversations = (app: App, { chat, limited }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/chat/conversations',
      operationId: 'createConversation',
      tags: ['Conversas'],
      summary: 'Cria uma conversa vazia, com instruções para o modelo se houver',
      ...limited,
      request: {
        query: noQuery,
        ...jsonBody(z.strictObject(conversationWords).partial()),
      },
      responses: {
        201: jsonContent(conversationSchema, 'A conversa'),
        ...problems('unauthenticated', ...bodyFailures),
      },
    }),
    async (c) => {
      const { account } = c.get('principal');
      const conversation = await chat.createConversation(account.id, c.req.valid('json'));
      return c.json(presentConversation(conversation), 201);
    },
  );
