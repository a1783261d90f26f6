import { z } from '@hono/zod-openapi';

/** A model, as OpenAI lists it. */
export const modelSchema = z
  .object({
    id: z.string(),
    object: z.literal('model'),
    created: z.int(),
    owned_by: z.string(),
  })
  .openapi('Model');
