import { z } from '@hono/zod-openapi';

export const modelNameSchema = z
  .string()
  .min(1)
  .max(100)
  .openapi({ description: 'evolua, ou o nome de um modelo ou provedor.' });
