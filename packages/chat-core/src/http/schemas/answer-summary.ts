import { z } from '@hono/zod-openapi';
import { usageSchema } from './usage.ts';

export const answerSummarySchema = z
  .object({
    reason: z.enum(['stop', 'length', 'tool-calls', 'content-filter', 'stopped']),
    usage: usageSchema,
    costUsd: z.number().nullable(),
    provider: z.string(),
    model: z.string(),
    cached: z.boolean(),
    degraded: z.boolean(),
    firstTokenMs: z.number().nullable(),
    totalMs: z.number(),
  })
  .openapi('AnswerSummary');
