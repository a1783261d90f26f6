import { z } from '@hono/zod-openapi';

export const usageTotalSchema = z
  .object({
    calls: z.int(),
    inputTokens: z.int(),
    outputTokens: z.int(),
    costUsd: z.number().openapi({ description: 'Das chamadas de preço conhecido.' }),
  })
  .openapi('UsageTotal');
