import { describe, expect, it } from 'vitest';
import { memoryRateLimiter } from '../../src/platform/memory-rate-limiter.ts';
import { text } from '../events.ts';
import { aSystem, type Person } from './harness/a-system.ts';
import { problemFrom } from './harness/problem-from.ts';

const REQUESTS = 10_000;
const AT_ONCE = 100;

/** So many requests of one person, a hundred at a time: how many got which status. */
const flood = async ({ request }: Person, path: string, body?: object) => {
  const statuses: Record<number, number> = {};
  let last: Response | undefined;
  for (let sent = 0; sent < REQUESTS; sent += AT_ONCE) {
    const headers = { accept: 'text/event-stream' };
    const sending = Array.from({ length: AT_ONCE }, () => request(path, { body, headers }));
    for (const response of await Promise.all(sending)) {
      statuses[response.status] = (statuses[response.status] ?? 0) + 1;
      if (response.status === 429) last = response;
      else await response.body?.cancel();
    }
  }
  return { statuses, last };
};

const limits = {
  perAccount: memoryRateLimiter({ name: 'account', requestsMax: 60, windowSeconds: 600 }),
  perAddress: memoryRateLimiter({ name: 'address', requestsMax: 6_000, windowSeconds: 600 }),
};

describe('ten thousand questions of one person', () => {
  const silent = { script: [text('Já'), { type: 'silence' as const }] };

  it('cost the system as many answers as are allowed, and are told so (V2 to V4)', async () => {
    const { signUp, calls } = aSystem({ ...silent, rateLimits: limits });
    const { statuses, last } = await flood(await signUp('Ana'), '/v1/chat', { text: 'Oi' });
    // Three run at once, and these never end: of the sixty that count, the others wait for them.
    expect(statuses).toEqual({ 200: 3, 429: REQUESTS - 3 });
    expect(calls).toHaveLength(3);
    expect(last?.headers.get('retry-after')).toMatch(/^\d+$/u);
    expect(last?.headers.get('ratelimit-policy')).toBe('"address";q=6000;w=600');
    expect(last?.headers.get('ratelimit')).toMatch(/^"address";r=0;t=\d+$/u);
    expect(await problemFrom(last as Response)).toMatchObject({ code: 'too_many_requests' });
  });

  it('cost the V1, which counts nobody, no more than run at once', async () => {
    const { signUp, calls, request } = aSystem(silent);
    const ana = await signUp('Ana');
    const { statuses, last } = await flood(ana, '/v1/chat', { text: 'Oi' });
    expect(statuses).toEqual({ 200: 3, 429: REQUESTS - 3 });
    expect(calls).toHaveLength(3);
    expect(last?.headers.get('retry-after')).toBe('1');
    expect(await problemFrom(last as Response)).toMatchObject({ code: 'too_many_generations' });
    const bia = await signUp('Bia');
    const others = await bia.request('/v1/chat', {
      body: { text: 'Oi' },
      headers: { accept: 'text/event-stream' },
    });
    expect(others.status).toBe(200);
    await others.body?.cancel();
    expect((await request('/v1/health')).status).toBe(200);
  });
});

it('ten thousand readings of one person are all answered where nobody counts (V1)', async () => {
  const ana = await aSystem().signUp('Ana');
  expect((await flood(ana, '/v1/auth/me')).statuses).toEqual({ 200: REQUESTS });
});
