import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';
import { problemFrom } from './harness/problem-from.ts';

// What a page of another site can make a browser send without asking first: a form, or a fetch with
// one of these three types. The browser adds the cookie where SameSite lets it.

const FORMS = [
  ['application/x-www-form-urlencoded', '{"text":"Oi","x=":"1"}'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nOi\r\n--x--',
  ],
  ['text/plain', '{"text":"Oi"}'],
] as const;

const document = await jsonFrom(await aSystem().request('/openapi.json'));
type Operation = { readonly requestBody?: unknown };
const changing = Object.entries<Record<string, Operation>>(document.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => !['get', 'head'].includes(method))
      .map(([method, { requestBody }]) => ({
        method: method.toUpperCase(),
        path: path.replace('{id}', randomUUID()),
        takesBody: requestBody !== undefined,
      })),
);

describe('from another site, with the cookie', () => {
  it('there is something to send', () => expect(changing.length).toBeGreaterThan(10));

  it.each(changing)('$method $path changes nothing, as whatever it comes', async (operation) => {
    const { method, path } = operation;
    const { signUp, calls } = aSystem();
    const ana = await signUp('Ana');
    for (const [type, body] of FORMS) {
      const headers = {
        'content-type': type,
        origin: 'https://evil.example',
        'sec-fetch-site': 'cross-site',
      };
      const response = await ana.request(path, { method, body, headers });
      expect(response.status).toBe(403);
      // The OpenAI-compatible route says it in OpenAI's words.
      if (!path.endsWith('/completions')) {
        expect(await problemFrom(response)).toMatchObject({ code: 'origin_refused' });
      }
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.getSetCookie()).toEqual([]);
    }
    expect(calls).toEqual([]);
    expect((await ana.request('/v1/auth/me')).status).toBe(200);
  });
});

describe('from our own pages', () => {
  it.each(changing.filter(({ takesBody }) => takesBody))(
    '$method $path reads JSON, and nothing that a form can send',
    async ({ method, path }) => {
      const ana = await aSystem().signUp('Ana');
      for (const [type, body] of FORMS) {
        const response = await ana.request(path, {
          method,
          body,
          headers: { 'content-type': type },
        });
        expect(response.status).toBe(415);
      }
    },
  );
});
