import { z } from '@hono/zod-openapi';

export const searchHitSchema = z
  .object({
    conversationId: z.string(),
    title: z.string(),
    messageId: z.string().nullable().openapi({ description: 'null quando é o título que tem.' }),
    role: z.enum(['user', 'assistant']).nullable(),
    excerpt: z
      .array(z.object({ text: z.string(), match: z.boolean() }))
      .openapi({ description: 'Texto puro, em pedaços; match diz quais são as palavras.' }),
    createdAt: z.iso.datetime(),
  })
  .openapi('SearchHit');
