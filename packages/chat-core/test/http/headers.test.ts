import { describe, expect, it } from 'vitest';
import { aSystem } from './harness/a-system.ts';

describe('every response', () => {
  it.each(['/v1/system', '/v1/nada', '/v1/auth/me', '/openapi.json', '/metrics', '/docs', '/'])(
    'is stamped and guarded: %s',
    async (path) => {
      const { headers } = await aSystem().request(path);
      expect(headers.get('x-evolua-version')).toBe('v1');
      expect(headers.get('x-request-id')).toMatch(/^[\w.-]{8,64}$/u);
      expect(headers.get('server-timing')).toMatch(/^total;dur=\d+\.\d$/u);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('has the policy of the security reference, word for word, on the API', async () => {
    const { headers } = await aSystem().request('/v1/system');
    for (const directive of [
      "default-src 'self'",
      "img-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(headers.get('content-security-policy')?.split('; ')).toContain(directive);
    }
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('keeps the request id of a client when it is a decent one', async () => {
    const { request } = aSystem();
    const idFor = async (id: string) =>
      (await request('/v1/system', { headers: { 'x-request-id': id } })).headers.get(
        'x-request-id',
      );
    expect(await idFor('pedido-0001')).toBe('pedido-0001');
    expect(await idFor('curto')).not.toBe('curto');
    expect(await idFor('a'.repeat(65))).not.toBe('a'.repeat(65));
    expect(await idFor('<script>alert(1)</script>')).not.toContain('script');
  });

  it('asks browsers to keep to https where the public address is one', async () => {
    const header = async (publicUrl: string) =>
      (await aSystem({ publicUrl }).request('/v1/system')).headers.get('strict-transport-security');
    expect(await header('https://evolua.example')).toBe('max-age=31536000');
    expect(await header('http://localhost:3001')).toBeNull();
  });
});

describe('the access log', () => {
  it('has one line per request, with the route pattern and nothing that is private', async () => {
    const observed: unknown[] = [];
    const metrics = {
      text: async () => '',
      contentType: 'text/plain',
      observe: (request: unknown) => observed.push(request),
    };
    const { signUp, logs } = aSystem({ metrics });
    const ana = await signUp('Ana');
    await ana.request('/v1/chat/conversations/7d444840-9dc0-41d1-b245-5ffdce74fad2?x=segredo');

    const lines = logs.filter(({ message }) => message === 'request').map(({ fields }) => fields);
    expect(lines).toEqual([
      expect.objectContaining({ method: 'POST', route: '/v1/auth/sign-up', status: 201 }),
      {
        requestId: expect.any(String),
        method: 'GET',
        route: '/v1/chat/conversations/:id',
        status: 422,
        durationMs: expect.any(Number),
      },
    ]);
    expect(observed).toHaveLength(2);
    expect(JSON.stringify(logs)).not.toMatch(/segredo|uma senha|ana@|7d444840|session_token/u);
  });
});
