import { z } from '@hono/zod-openapi';
import { usageSchema } from './usage.ts';

export const recordedCallSchema = z
  .object({
    id: z.string(),
    requestId: z.string(),
    generationId: z.string().nullable(),
    attempt: z.int(),
    provider: z.string(),
    model: z.string(),
    outcome: z.string().openapi({ description: 'running, ok ou o código da falha.' }),
    usage: usageSchema.nullable(),
    costUsd: z.number().nullable(),
    firstTokenMs: z.number().nullable(),
    totalMs: z.number().nullable(),
    startedAt: z.iso.datetime(),
  })
  .openapi('RecordedCall');
