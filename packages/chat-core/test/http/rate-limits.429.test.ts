import { describe, expect, it } from 'vitest';
import { memoryRateLimiter } from '../../src/platform/memory-rate-limiter.ts';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';
import { problemFrom } from './harness/problem-from.ts';

const limits = ({ account = 1_000, address = 1_000 }) => ({
  rateLimits: {
    perAccount: memoryRateLimiter({ name: 'account', requestsMax: account, windowSeconds: 60 }),
    perAddress: memoryRateLimiter({ name: 'address', requestsMax: address, windowSeconds: 60 }),
  },
});

const question = { body: { text: 'O que é um limite?' } };
const completion = {
  body: { model: 'evolua', messages: [{ role: 'user', content: 'O que é um limite?' }] },
};
const limitOf = ({ headers }: Response) => [
  headers.get('ratelimit-policy'),
  headers.get('ratelimit'),
];

describe('a limit per account', () => {
  it('refuses with 429, says why, and says when to come back', async () => {
    const ana = await aSystem(limits({ account: 1 })).signUp('Ana');
    expect((await ana.request('/v1/chat', question)).status).toBe(200);

    const refused = await ana.request('/v1/chat', question);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(limitOf(refused)).toEqual([
      '"address";q=1000;w=60, "account";q=1;w=60',
      '"address";r=997;t=60, "account";r=0;t=60',
    ]);
    expect(await problemFrom(refused)).toMatchObject({
      code: 'too_many_requests',
      retryAfterSeconds: 60,
    });
  });

  it("speaks OpenAI's language to OpenAI's clients", async () => {
    const ana = await aSystem(limits({ account: 1 })).signUp('Ana');
    expect((await ana.request('/v1/chat/completions', completion)).status).toBe(200);

    const refused = await ana.request('/v1/chat/completions', completion);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await jsonFrom(refused)).toMatchObject({
      error: { type: 'rate_limit_error', code: 'rate_limit_exceeded' },
    });
  });

  it('counts all that a person creates or changes, by cookie and by token', async () => {
    const { request, signUp } = aSystem(limits({ account: 8 }));
    const ana = await signUp('Ana');
    const { secret } = await jsonFrom(await ana.request('/v1/tokens', { body: { name: 'fio' } }));
    const { id } = await jsonFrom(await ana.request('/v1/chat/conversations', { body: {} }));
    const title = { method: 'PATCH', body: { title: 'Limites' } };
    await ana.request(`/v1/chat/conversations/${id}`, title);
    const { assistantMessageId } = await jsonFrom(await ana.request('/v1/chat', question));
    const verbs = [
      `messages/${assistantMessageId}/regenerate`,
      `messages/${assistantMessageId}/continue`,
      `conversations/${id}/restore`,
    ];
    for (const verb of verbs) await ana.request(`/v1/chat/${verb}`, { method: 'POST', body: {} });
    const headers = { authorization: `Bearer ${secret}` };
    const eighth = await request('/v1/chat/completions', { ...completion, headers });
    expect(eighth.status).toBe(200);
    expect(eighth.headers.get('ratelimit')).toContain('"account";r=0;');
    expect((await ana.request('/v1/chat', question)).status).toBe(429);
  });

  it('is nobody else’s', async () => {
    const { signUp } = aSystem(limits({ account: 1 }));
    const [ana, bia] = [await signUp('Ana'), await signUp('Bia')];
    await ana.request('/v1/chat', question);
    expect((await ana.request('/v1/chat', question)).status).toBe(429);
    expect((await bia.request('/v1/chat', question)).status).toBe(200);
  });

  it('keeps nobody from reading, stopping, revoking, deleting or signing out', async () => {
    const ana = await aSystem(limits({ account: 1 })).signUp('Ana');
    const { token } = await jsonFrom(await ana.request('/v1/tokens', { body: { name: 'fio' } }));
    expect((await ana.request('/v1/chat', question)).status).toBe(429);
    const unknown = '7d444840-9dc0-41d1-b245-5ffdce74fad2';
    const rows = [
      ['GET', '/v1/chat/conversations', 200],
      ['POST', `/v1/chat/generations/${unknown}/stop`, 404],
      ['DELETE', `/v1/chat/conversations/${unknown}`, 404],
      ['DELETE', `/v1/tokens/${token.id}`, 204],
      ['POST', '/v1/auth/sign-out', 204],
    ] as const;
    for (const [method, path, status] of rows) {
      expect((await ana.request(path, { method })).status, `${method} ${path}`).toBe(status);
    }
  });
});

describe('a limit per address', () => {
  it('counts before anybody is known, and before the body is read', async () => {
    const { request } = aSystem(limits({ address: 2 }));
    expect((await request('/v1/chat', question)).status).toBe(401);
    expect((await request('/v1/auth/sign-in', { body: '{' })).status).toBe(422);
    const refused = await request('/v1/chat', question);
    expect(refused.status).toBe(429);
    expect(limitOf(refused)).toEqual(['"address";q=2;w=60', '"address";r=0;t=60']);
    expect(await problemFrom(refused)).toMatchObject({ code: 'too_many_requests' });
  });

  it('leaves screens, documents, metrics and the probes free', async () => {
    const { request } = aSystem(limits({ address: 1 }));
    const free = ['/', '/docs', '/openapi.json', '/metrics', '/v1/health', '/v1/health/live'];
    for (const path of [...free, ...free, '/v1/health/ready']) {
      const response = await request(path);
      expect(response.status, path).not.toBe(429);
      expect(response.headers.has('ratelimit'), path).toBe(false);
    }
    expect((await request('/v1/system')).status).toBe(200);
    expect((await request('/v1/system')).status).toBe(429);
    expect((await request('/v1/healthy')).status).toBe(429);
  });

  it('is counted by what the balancer saw, not by what a client claims', async () => {
    const { request } = aSystem({ ...limits({ address: 1 }), trustedProxies: ['203.0.113.7'] });
    const from = (forwarded: string) =>
      request('/v1/system', { headers: { 'x-forwarded-for': forwarded } });
    expect((await from('198.51.100.1')).status).toBe(200);
    expect((await from('192.0.2.99, 198.51.100.1')).status).toBe(429);
    expect((await from('198.51.100.2')).status).toBe(200);
  });

  it('is one for all where no balancer is known', async () => {
    const { request } = aSystem(limits({ address: 1 }));
    const from = (forwarded: string) =>
      request('/v1/system', { headers: { 'x-forwarded-for': forwarded } });
    expect((await from('198.51.100.1')).status).toBe(200);
    expect((await from('198.51.100.2')).status).toBe(429);
  });
});

describe('what is left', () => {
  it('is told on every answer, streams and failures too', async () => {
    const ana = await aSystem(limits({ account: 9, address: 9 })).signUp('Ana');
    const policy = '"address";q=9;w=60, "account";q=9;w=60';
    const headers = { accept: 'text/event-stream' };
    const streamed = await ana.request('/v1/chat', { ...question, headers });
    expect(limitOf(streamed)).toEqual([policy, '"address";r=7;t=60, "account";r=8;t=60']);
    expect(await streamed.text()).toContain('event: done');
    const failed = await ana.request('/v1/chat', { body: {} });
    expect(failed.status).toBe(422);
    expect(limitOf(failed)).toEqual([policy, '"address";r=6;t=60, "account";r=7;t=60']);
    const read = await ana.request('/v1/chat/conversations');
    expect(limitOf(read)).toEqual(['"address";q=9;w=60', '"address";r=5;t=60']);
  });

  it('is not told by a version without limits', async () => {
    const ana = await aSystem().signUp('Ana');
    expect(limitOf(await ana.request('/v1/chat', question))).toEqual([null, null]);
  });
});
