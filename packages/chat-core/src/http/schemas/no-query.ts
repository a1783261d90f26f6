import { z } from '@hono/zod-openapi';

/** The query of a route that takes none: an unknown parameter is a mistake worth telling. */
export const noQuery = z.strictObject({});
