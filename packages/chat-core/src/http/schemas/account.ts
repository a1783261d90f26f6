import { z } from '@hono/zod-openapi';

export const accountSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: z.enum(['user', 'moderator', 'admin']),
    createdAt: z.iso.datetime(),
  })
  .openapi('Account');
