import type { z } from '@hono/zod-openapi';

/** A JSON body or answer in a route's description. */
export function jsonContent<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } };
}
