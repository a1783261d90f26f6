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
import { pathId } from '../../schemas/path-id.ts';
import { presentConversation } from '../../views/present-conversation.ts';

const changes = z
  .strictObject({
    title: conversationWords.title.optional(),
    systemPrompt: conversationWords.systemPrompt.nullable().optional(),
  })
  .refine((given) => Object.keys(given).length > 0, 'precisa trazer title ou systemPrompt');

export const patchConversation = (app: App, { chat, limited }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'patch',
      path: '/v1/chat/conversations/{id}',
      operationId: 'changeConversation',
      tags: ['Conversas'],
      summary: 'Muda o título de uma conversa, ou as instruções para o modelo',
      ...limited,
      request: {
        query: noQuery,
        params: pathId('conversation_not_found'),
        ...jsonBody(changes),
      },
      responses: {
        200: jsonContent(conversationSchema, 'A conversa'),
        ...problems('unauthenticated', 'conversation_not_found', ...bodyFailures),
      },
    }),
    async (c) => {
      const { account } = c.get('principal');
      const { id } = c.req.valid('param');
      const conversation = await chat.changeConversation(account.id, id, c.req.valid('json'));
      return c.json(presentConversation(conversation), 200);
    },
  );
