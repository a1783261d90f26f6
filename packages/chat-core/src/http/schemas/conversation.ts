import { z } from '@hono/zod-openapi';

export const conversationSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    systemPrompt: z.string().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Conversation');
