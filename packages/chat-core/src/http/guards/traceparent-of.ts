import type { Context } from 'hono';

const TRACEPARENT = /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/u;

/** W3C Trace Context, when the client sent a well-formed one. */
export const traceparentOf = (c: Context): string | undefined => {
  const given = c.req.header('traceparent');
  return given !== undefined && TRACEPARENT.test(given) ? given : undefined;
};
