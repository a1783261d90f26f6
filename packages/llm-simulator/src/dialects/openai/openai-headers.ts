import type { Dialect } from '../dialect.ts';
import { goDuration } from './go-duration.ts';

/** OpenAI's own response headers; those of the limits only once a request was counted. */
export const openaiHeaders: Dialect['headers'] = ({ requestId, processingMs, rate }) => {
  const always: Record<string, string> = { 'x-request-id': requestId };
  if (rate === undefined) return always;
  return {
    'access-control-expose-headers': 'X-Request-ID',
    'openai-organization': 'evolua-simulator',
    'openai-processing-ms': String(Math.max(0, Math.round(processingMs))),
    'openai-version': '2020-10-01',
    'x-ratelimit-limit-requests': String(rate.requests.limit),
    'x-ratelimit-limit-tokens': String(rate.tokens.limit),
    'x-ratelimit-remaining-requests': String(rate.requests.remaining),
    'x-ratelimit-remaining-tokens': String(rate.tokens.remaining),
    'x-ratelimit-reset-requests': goDuration(rate.requests.resetMs),
    'x-ratelimit-reset-tokens': goDuration(rate.tokens.resetMs),
    ...always,
  };
};
