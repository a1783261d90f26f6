import { z } from '@hono/zod-openapi';

const LIMIT_MAX = 200;
const CURSOR_LENGTH_MAX = 300;

/** Which slice of a list; `limitDefault` items when nobody says how many. */
export const pageQuery = (limitDefault: number) =>
  z.strictObject({
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(LIMIT_MAX)
      .default(limitDefault)
      .openapi({ description: 'Quantos itens.' }),
    cursor: z
      .string()
      .min(1)
      .max(CURSOR_LENGTH_MAX)
      .optional()
      .openapi({ description: 'O nextCursor da página anterior.' }),
  });
