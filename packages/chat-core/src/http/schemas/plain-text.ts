import { z } from '@hono/zod-openapi';

/** Text that says something, up to `lengthMax` characters. NUL is refused: Postgres has none. */
export const plainText = (lengthMax: number) =>
  z
    .string()
    .min(1)
    .max(lengthMax)
    .refine((text) => text.trim() !== '', 'não pode ficar em branco')
    .refine((text) => !text.includes('\0'), 'tem um caractere que não é aceito');
