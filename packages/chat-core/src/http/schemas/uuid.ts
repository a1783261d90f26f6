import { z } from '@hono/zod-openapi';

/** An id in a body. In lower case, as Postgres gives it back. */
export const uuid = () => z.uuid().toLowerCase();
