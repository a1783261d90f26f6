import { z } from '@hono/zod-openapi';

/** A password that is being chosen: long enough, and not so long that hashing it costs us. */
export const newPassword = () => z.string().min(10).max(128);
