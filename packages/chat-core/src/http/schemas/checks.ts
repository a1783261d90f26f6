import { z } from '@hono/zod-openapi';

/** What each part answered, and within how many milliseconds. */
export const checksSchema = z.record(z.string(), z.object({ ok: z.boolean(), ms: z.number() }));
