import type { z } from '@hono/zod-openapi';

/** The JSON body of a request or a response, as a route describes it. */
export const jsonContent = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
