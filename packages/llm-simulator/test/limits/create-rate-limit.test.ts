import { describe, expect, it } from 'vitest';
import { createRateLimit } from '../../src/limits/create-rate-limit.ts';

describe('a limit per minute', () => {
  it('admits what it has, then says truly when the next will be admitted', () => {
    let nowMs = 0;
    const limit = createRateLimit({ requestsPerMinute: 2, tokensPerMinute: 1_000 }, () => nowMs);
    expect(limit.admit(10).admitted).toBe(true);
    expect(limit.admit(10).admitted).toBe(true);

    const refused = limit.admit(10);
    expect(refused).toMatchObject({ admitted: false, exhausted: 'requests', retryAfterMs: 30_000 });
    nowMs += refused.retryAfterMs - 1;
    expect(limit.admit(10).admitted).toBe(false);
    nowMs += 1;
    expect(limit.admit(10).admitted).toBe(true);
  });

  it('a refusal by tokens takes no request away', () => {
    const limit = createRateLimit({ requestsPerMinute: 10, tokensPerMinute: 100 }, () => 0);
    limit.admit(90);
    const refused = limit.admit(50);

    expect(refused).toMatchObject({ exhausted: 'tokens', retryAfterMs: 24_000 });
    expect(refused.state.requests.remaining).toBe(9);
    expect(refused.state.tokens).toEqual({ limit: 100, remaining: 10, resetMs: 54_000 });
  });

  it('a request greater than the whole limit waits for the whole limit, not for ever', () => {
    const limit = createRateLimit({ requestsPerMinute: 10, tokensPerMinute: 100 }, () => 0);
    expect(limit.admit(1_000).admitted).toBe(true);
    expect(limit.admit(1_000)).toMatchObject({ admitted: false, retryAfterMs: 60_000 });
  });

  it('enforced in small pieces admits no minute at once, and as many in a minute', () => {
    let nowMs = 0;
    const pieces = { requestsPerMinute: 60, tokensPerMinute: 1_000, requestsBurst: 2 };
    const limit = createRateLimit(pieces, () => nowMs);
    const admitted = () => [1, 2, 3].filter(() => limit.admit(1).admitted).length;
    expect(admitted()).toBe(2);
    expect(limit.admit(1)).toMatchObject({
      retryAfterMs: 1_000,
      state: { requests: { limit: 60, remaining: 0, resetMs: 2_000 } },
    });
    nowMs += 60_000;
    expect(admitted()).toBe(2);
  });
});
