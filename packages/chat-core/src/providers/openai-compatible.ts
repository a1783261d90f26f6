import type { ChatProvider } from '../domain/chat-provider.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import type { ProviderFailureCode } from '../domain/provider-failure-code.ts';
import { openaiBody } from './openai-body.ts';
import { openaiDialect } from './openai-dialect.ts';
import type { ProviderMeans } from './provider-means.ts';

type CompatibleConfig = {
  /** What this server is called on the route and in the books: `ollama`, `groq`… */
  readonly name: string;
  /** Ends in `/v1`. */
  readonly baseUrl: string;
  /** Most local servers want none. */
  readonly apiKey?: string;
  /** What `evolua` means here. */
  readonly model: string;
};

/** Groq's words are OpenAI's; vLLM, llama.cpp and Ollama have a few of their own. */
const MEANINGS: Readonly<Record<string, ProviderFailureCode>> = {
  rate_limit_exceeded: 'throttled',
  insufficient_quota: 'quota',
  context_length_exceeded: 'context_length',
  exceed_context_size_error: 'context_length',
  content_filter: 'content_filter',
  model_not_found: 'model_not_found',
  NotFoundError: 'model_not_found',
  not_found_error: 'model_not_found',
  invalid_api_key: 'credentials',
  invalid_request_error: 'bad_request',
  authentication_error: 'credentials',
  unavailable_error: 'overloaded',
  server_error: 'server',
};

/**
 * A server that speaks OpenAI's dialect with an accent: vLLM, Ollama, Groq, llama.cpp, LM Studio.
 * It may want no key, leave out `[DONE]` or the usage, send comments and reasoning fields, and
 * refuse with a JSON inside a 200. Throws every failure as a `ChatError`.
 */
export const openaiCompatible = (config: CompatibleConfig, means: ProviderMeans): ChatProvider => {
  const apiKey = config.apiKey || null;
  return openaiDialect({ ...config, apiKey, body: compatibleBody, meanings: MEANINGS }, means);
};

/** The older name of the limit is the one that all of them know; strict ones refuse new fields. */
const compatibleBody = (request: ChatRequest, model: string) => {
  const { max_completion_tokens, ...body } = openaiBody(request, model);
  return {
    ...body,
    max_tokens: max_completion_tokens,
    stream_options: { include_usage: true },
  };
};
