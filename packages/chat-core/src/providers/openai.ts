import type { ChatProvider } from '../domain/chat-provider.ts';
import type { ProviderFailureCode } from '../domain/provider-failure-code.ts';
import { openaiBody } from './openai-body.ts';
import { openaiDialect } from './openai-dialect.ts';
import type { ProviderMeans } from './provider-means.ts';

type OpenaiConfig = {
  readonly apiKey: string;
  /** Ends in `/v1`. */
  readonly baseUrl: string;
  /** What `evolua` means here. */
  readonly model: string;
};

/** OpenAI's own words for a failure, as `code` or, failing that, as `type`. */
const MEANINGS: Readonly<Record<string, ProviderFailureCode>> = {
  insufficient_quota: 'quota',
  credit_balance_exhausted: 'quota',
  billing_hard_limit_reached: 'quota',
  rate_limit_exceeded: 'throttled',
  rate_limit_error: 'throttled',
  slow_down: 'throttled',
  server_is_overloaded: 'overloaded',
  service_unavailable_error: 'overloaded',
  server_error: 'server',
  context_length_exceeded: 'context_length',
  content_policy_violation: 'content_filter',
  content_filter: 'content_filter',
  model_not_found: 'model_not_found',
  invalid_api_key: 'credentials',
  invalid_request_error: 'bad_request',
};

/** OpenAI. Throws every failure as a `ChatError`. */
export const openai = (config: OpenaiConfig, means: ProviderMeans): ChatProvider =>
  openaiDialect({ name: 'openai', body: openaiBody, meanings: MEANINGS, ...config }, means);
