import { z } from '@hono/zod-openapi';

export const usageSchema = z
  .object({
    inputTokens: z.int(),
    outputTokens: z.int(),
    cachedInputTokens: z.int().optional(),
    source: z
      .enum(['provider', 'estimated'])
      .openapi({ description: 'Contados pelo provedor, ou estimados aqui.' }),
  })
  .openapi('Usage');
