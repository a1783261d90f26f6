import { z } from '@hono/zod-openapi';

export const sessionSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    userAgent: z.string().nullable(),
    startedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    current: z.boolean().openapi({ description: 'É a sessão deste pedido.' }),
  })
  .openapi('Session');
