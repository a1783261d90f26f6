import Anthropic, {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
} from '@anthropic-ai/sdk';
import type { ChatProvider } from '../domain/chat-provider.ts';
import type { ProviderFailureCode } from '../domain/provider-failure-code.ts';
import { answerOf } from './answer-of.ts';
import { anthropicBody } from './anthropic-body.ts';
import { anthropicParts } from './anthropic-parts.ts';
import { failureOf } from './failure-of.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { modelIn } from './model-in.ts';
import type { ProviderMeans } from './provider-means.ts';
import { retryAfterOf } from './retry-after-of.ts';
import type { SaidFailure } from './said-failure.ts';

type AnthropicConfig = {
  readonly apiKey: string;
  /** Without `/v1`. */
  readonly baseUrl: string;
  /** What `evolua` means here. */
  readonly model: string;
  /** Tokens of an answer, thinking included, where the request sets no limit. */
  readonly outputTokensMax?: number;
};

const NAME = 'anthropic';
const OUTPUT_TOKENS_MAX = 16_000;
const SDK_TIMEOUT_OFF_MS = 2 ** 31 - 1;

/**
 * Anthropic's types and error codes, and our own words for what it says in sentences only.
 * Source: https://platform.claude.com/docs/en/api/errors.
 */
const MEANINGS: Readonly<Record<string, ProviderFailureCode>> = {
  credit_balance_too_low: 'quota',
  output_blocked: 'content_filter',
  enforced_spend_limit_reached: 'quota',
  contract_spend_limit_reached: 'quota',
  linked_organization_spend_limit_reached: 'quota',
  ramp_limit_exceeded: 'throttled',
  organization_on_hold: 'credentials',
  invalid_request_error: 'bad_request',
  authentication_error: 'credentials',
  billing_error: 'credentials',
  permission_error: 'credentials',
  not_found_error: 'model_not_found',
  request_too_large: 'bad_request',
  timeout_error: 'server',
  conflict_error: 'conflict',
  rate_limit_error: 'throttled',
  api_error: 'server',
  overloaded_error: 'overloaded',
};
const SENTENCES: readonly (readonly [sentence: RegExp, word: string])[] = [
  [/credit balance is too low/iu, 'credit_balance_too_low'],
  [/blocked by content filtering/iu, 'output_blocked'],
];

/**
 * Anthropic's Messages by the official SDK: one attempt per call; the SDK's own retries, time
 * limits, spans and logs (it would log what it can't parse) are off. Throws every failure as a
 * `ChatError`.
 */
export const anthropic = (config: AnthropicConfig, means: ProviderMeans): ChatProvider => {
  const { model: configured, outputTokensMax = OUTPUT_TOKENS_MAX } = config;
  const client = new Anthropic({
    apiKey: config.apiKey,
    baseURL: config.baseUrl,
    maxRetries: 0,
    timeout: SDK_TIMEOUT_OFF_MS,
    logLevel: 'off',
    openTelemetry: false,
    fetch: guardedFetch(means.fetch),
  });

  return {
    name: NAME,
    modelFor: (request) => modelIn(request, NAME, configured),
    stream: (request, signal) => {
      const model = modelIn(request, NAME, configured);
      const call = {
        provider: NAME,
        model,
        open: (attempt: AbortSignal) =>
          client.messages.create(anthropicBody(request, model, outputTokensMax), {
            signal: attempt,
            headers: { 'x-client-request-id': request.context.requestId },
          }),
        read: anthropicParts(),
        failure: (error: unknown, started: boolean) =>
          failureOf(error, started, { said: saidBy, meanings: MEANINGS }),
      };
      return answerOf(call, request, signal, means);
    },
  };
};

const saidBy = (error: unknown): SaidFailure | undefined => {
  // The SDK's own time limit is off: this is the connection's.
  if (error instanceof APIConnectionTimeoutError) return { code: 'timeout_ttft' };
  if (!(error instanceof APIError) || error instanceof APIConnectionError) return undefined;
  const { status, type, errorCode, headers, message } = error;
  const [, word] = SENTENCES.find(([sentence]) => sentence.test(message)) ?? [];
  const retryAfterMs = headers && retryAfterOf(headers);
  return { status, words: [word, errorCode, type], message, retryAfterMs };
};
