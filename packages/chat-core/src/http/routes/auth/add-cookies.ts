import type { Context } from 'hono';

/** Sends the cookies along; each is a whole `Set-Cookie` value. */
export const addCookies = (c: Context, setCookies: readonly string[]): void => {
  for (const cookie of setCookies) c.header('Set-Cookie', cookie, { append: true });
};
