import { z } from '@hono/zod-openapi';
import { answerSummarySchema } from './answer-summary.ts';
import { generationStatusSchema } from './generation-status.ts';
import { routeStepSchema } from './route-step.ts';

export const answerSchema = z
  .object({
    generationId: z.string(),
    conversationId: z.string(),
    userMessageId: z.string(),
    assistantMessageId: z.string(),
    status: generationStatusSchema,
    text: z.string(),
    route: z.array(routeStepSchema),
    summary: answerSummarySchema.nullable(),
    error: z
      .object({
        code: z.string(),
        title: z.string(),
        detail: z.string(),
        retryAfterSeconds: z.int().optional(),
      })
      .optional()
      .openapi({ description: 'Por que a resposta parou no meio.' }),
  })
  .openapi('Answer');
