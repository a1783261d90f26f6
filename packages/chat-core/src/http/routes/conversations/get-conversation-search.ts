import { createRoute } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { pageOf } from '../../schemas/page-of.ts';
import { pageQuery } from '../../schemas/page-query.ts';
import { plainText } from '../../schemas/plain-text.ts';
import { searchHitSchema } from '../../schemas/search-hit.ts';

const query = pageQuery(20).extend({
  q: plainText(200).openapi({
    description: 'As palavras, com ou sem acento; "uma frase", um or outro, -sem.',
  }),
});

export const getConversationSearch = (app: App, { chat, owned }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/chat/conversations/search',
      operationId: 'searchConversations',
      tags: ['Conversas'],
      summary: 'Procura nos próprios títulos e mensagens, dos mais recentes aos mais antigos',
      ...owned,
      request: { query },
      responses: {
        200: jsonContent(pageOf(searchHitSchema), 'Uma página do que foi encontrado'),
        ...problems('unauthenticated'),
      },
    }),
    async (c) => {
      const { q, ...page } = c.req.valid('query');
      const found = await chat.search(c.get('principal').account.id, q, page);
      const items = found.items.map(({ id: _, excerpt, ...hit }) => ({
        ...hit,
        excerpt: [...excerpt],
      }));
      return c.json({ items, nextCursor: found.nextCursor }, 200);
    },
  );
