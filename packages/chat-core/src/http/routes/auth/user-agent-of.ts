import type { Context } from 'hono';

const LENGTH_MAX = 400;

/** What the browser says it is, by which people recognise their sessions. */
export const userAgentOf = (c: Context): string | null =>
  c.req.header('user-agent')?.slice(0, LENGTH_MAX) ?? null;
