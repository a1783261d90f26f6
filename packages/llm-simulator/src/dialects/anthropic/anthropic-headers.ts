import type { RateState } from '../../limits/rate-state.ts';
import type { Dialect } from '../dialect.ts';

const ORGANIZATION = '00000000-0000-4000-8000-000000000000';

/** Anthropic's own response headers; resets are moments in RFC 3339, to the second. */
export const anthropicHeaders: Dialect['headers'] = ({ requestId, rate, nowMs }) => {
  const always: Record<string, string> = {
    'request-id': requestId,
    'anthropic-organization-id': ORGANIZATION,
  };
  if (rate === undefined) return always;
  return {
    ...limitHeaders('requests', rate.requests, nowMs),
    ...limitHeaders('input-tokens', rate.tokens, nowMs),
    ...limitHeaders('output-tokens', rate.tokens, nowMs),
    ...limitHeaders('tokens', rate.tokens, nowMs),
    ...always,
  };
};

function limitHeaders(
  name: string,
  { limit, remaining, resetMs }: RateState['requests'],
  nowMs: number,
): Record<string, string> {
  const resetAt = new Date(Math.ceil((nowMs + resetMs) / 1_000) * 1_000);
  return {
    [`anthropic-ratelimit-${name}-limit`]: String(limit),
    [`anthropic-ratelimit-${name}-remaining`]: String(remaining),
    [`anthropic-ratelimit-${name}-reset`]: resetAt.toISOString().replace('.000Z', 'Z'),
  };
}
