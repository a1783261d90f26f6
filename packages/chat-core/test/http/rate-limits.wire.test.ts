import { expect, it } from 'vitest';
import { memoryRateLimiter } from '../../src/platform/memory-rate-limiter.ts';
import { aSystem } from './harness/a-system.ts';
import { listening } from './harness/listening.ts';

const limit = { name: 'address', requestsMax: 2, windowSeconds: 60 };
const rateLimits = () => ({
  perAccount: memoryRateLimiter({ ...limit, name: 'account' }),
  perAddress: memoryRateLimiter(limit),
});

it('a real client can forge nothing, and a real balancer is believed', async () => {
  const direct = await listening(aSystem({ rateLimits: rateLimits() }));
  const behind = await listening(
    aSystem({ rateLimits: rateLimits(), trustedProxies: ['127.0.0.1'] }),
  );
  const statusesOf = async (url: string) => {
    const statuses: number[] = [];
    for (const forwarded of ['198.51.100.1', '198.51.100.2', '198.51.100.3']) {
      const headers = { 'x-forwarded-for': forwarded };
      statuses.push((await fetch(`${url}/v1/system`, { headers })).status);
    }
    return statuses;
  };
  expect(await statusesOf(direct.url)).toEqual([200, 200, 429]);
  expect(await statusesOf(behind.url)).toEqual([200, 200, 200]);
});

it('tells both limits on the wire, before the stream begins', async () => {
  const { post } = await listening(aSystem({ rateLimits: rateLimits() }));
  const response = await post(
    '/v1/chat',
    { text: 'O que é um limite?' },
    { headers: { accept: 'text/event-stream' } },
  );
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  expect(response.headers.get('ratelimit')).toMatch(/^"address";r=1;t=\d+, "account";r=\d;t=\d+$/u);
  await response.body?.cancel();
});
