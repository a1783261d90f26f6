import type { Dialect } from '../dialect.ts';
import { goDuration } from './go-duration.ts';

/** OpenAI's own response headers; those of the limits only once a request was counted. */
export const openaiHeaders: Dialect['headers'] = ({ requestId, processingMs, rate }) => {
  if (rate === undefined) return { 'x-request-id': requestId };
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
    'x-request-id': requestId,
  };
};
