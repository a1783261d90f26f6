import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { pathId } from '../../schemas/path-id.ts';
import { attachment } from '../../streams/attachment.ts';
import { pagesOf } from '../../streams/pages-of.ts';
import { conversationJson } from './conversation-json.ts';
import { conversationMarkdown } from './conversation-markdown.ts';

const TYPES = { md: 'text/markdown; charset=utf-8', json: 'application/json' } as const;

/** Written as it is read, so that its size costs no memory: to the types, just a response. */
const content: Record<string, { schema: z.ZodType }> = {
  'text/markdown': { schema: z.string() },
  'application/json': { schema: z.looseObject({}) },
};

export const getConversationExport = (app: App, { chat, owned }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/chat/conversations/{id}/export',
      operationId: 'exportConversation',
      tags: ['Conversas'],
      summary: 'Baixa uma conversa: em Markdown o último ramo, em JSON a árvore inteira',
      ...owned,
      request: {
        query: z.strictObject({ format: z.enum(['md', 'json']).default('md') }),
        params: pathId('conversation_not_found'),
      },
      responses: {
        200: { description: 'O arquivo', content },
        ...problems('unauthenticated', 'conversation_not_found'),
      },
    }),
    async (c) => {
      const { account } = c.get('principal');
      const { format } = c.req.valid('query');
      const conversation = await chat.conversation(account.id, c.req.valid('param').id);
      const messages = () => pagesOf((page) => chat.messages(account.id, conversation.id, page));
      const text =
        format === 'md'
          ? conversationMarkdown(conversation, messages)
          : conversationJson(conversation, messages());
      const bytes = ReadableStream.from(text).pipeThrough(new TextEncoderStream());
      const file = { name: conversation.title, extension: format, type: TYPES[format] };
      return c.body(bytes, 200, attachment(file));
    },
  );
