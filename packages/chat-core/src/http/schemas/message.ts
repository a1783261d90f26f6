import { z } from '@hono/zod-openapi';
import { answerSummarySchema } from './answer-summary.ts';
import { generationStatusSchema } from './generation-status.ts';

export const messageSchema = z
  .object({
    id: z.string(),
    conversationId: z.string(),
    parentId: z.string().nullable(),
    role: z.enum(['user', 'assistant']),
    content: z.string(),
    status: generationStatusSchema,
    generationId: z.string().nullable(),
    summary: answerSummarySchema.nullable(),
    createdAt: z.iso.datetime(),
  })
  .openapi('Message');
