import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { labRefusal } from '../../control/lab-refusal.ts';

/** For whatever acts on the parts. Compared in constant time. Throws a LabRefusal, 401. */
export function requireKey(key: string): MiddlewareHandler {
  const expected = digest(key);
  return async (c, next) => {
    const given = /^Bearer +(\S{1,200})$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (given === undefined || !timingSafeEqual(digest(given), expected)) {
      c.header('WWW-Authenticate', 'Bearer');
      throw labRefusal(401, 'key_needed', {
        title: 'Falta a chave',
        detail: 'Abra o laboratório pelo link com a chave, que make dev mostra ao subir.',
      });
    }
    await next();
  };
}

/** Of one length, whatever was given. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
