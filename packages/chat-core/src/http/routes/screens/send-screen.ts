import type { Context } from 'hono';
import type { Screen } from './screen.ts';

/** Built assets carry a hash in their names and never change. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** A file of the screens, or 304 to who has it already. */
export const sendScreen = (
  c: Context,
  { body, type, etag }: Screen,
  isImmutable = false,
): Response => {
  c.header('ETag', etag);
  c.header('Cache-Control', isImmutable ? IMMUTABLE : 'no-cache');
  const known = c.req.header('if-none-match')?.split(/\s*,\s*/u) ?? [];
  if (known.includes(etag) || known.includes(`W/${etag}`)) return c.body(null, 304);
  return c.body(body, 200, { 'Content-Type': type });
};
