import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import type { ChatProvider } from '../domain/chat-provider.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import type { ProviderFailureCode } from '../domain/provider-failure-code.ts';
import { answerOf } from './answer-of.ts';
import { failureOf } from './failure-of.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { modelIn } from './model-in.ts';
import { openaiChunks } from './openai-chunks.ts';
import { openaiParts } from './openai-parts.ts';
import { pastTheSdk } from './past-the-sdk.ts';
import type { ProviderMeans } from './provider-means.ts';
import { retryAfterOf } from './retry-after-of.ts';
import type { SaidFailure } from './said-failure.ts';

type Settings = {
  readonly name: string;
  /** `null`: the server wants none. */
  readonly apiKey: string | null;
  readonly baseUrl: string;
  readonly model: string;
  readonly body: (request: ChatRequest, model: string) => Body;
  readonly meanings: Readonly<Record<string, ProviderFailureCode>>;
};

type Body = OpenAI.ChatCompletionCreateParamsStreaming;

const SDK_TIMEOUT_OFF_MS = 2 ** 31 - 1;

/**
 * Chat Completions by OpenAI's SDK, which is known here only: one attempt per call; the SDK's own
 * retries and time limits are off, for both are the layers' work.
 * Source: https://platform.openai.com/docs/api-reference/chat-streaming.
 */
export const openaiDialect = (settings: Settings, means: ProviderMeans): ChatProvider => {
  const { name, meanings } = settings;
  const client = new OpenAI({
    apiKey: settings.apiKey ?? 'none',
    defaultHeaders: settings.apiKey === null ? { authorization: null } : {},
    // Else the SDK would read them from the environment, and tell every compatible server.
    organization: null,
    project: null,
    baseURL: settings.baseUrl,
    maxRetries: 0,
    timeout: SDK_TIMEOUT_OFF_MS,
    logLevel: 'off',
    fetch: guardedFetch(means.fetch),
  });

  return {
    name,
    modelFor: (request) => modelIn(request, name, settings.model),
    stream: (request, signal) => {
      const model = modelIn(request, name, settings.model);
      const call = {
        provider: name,
        model,
        open: async (attempt: AbortSignal) => {
          const response = await client.chat.completions
            .create(settings.body(request, model), {
              headers: { 'x-client-request-id': request.context.requestId },
              ...pastTheSdk.give(attempt),
            })
            .asResponse();
          // `guardedFetch` has made it an iterable, whatever the type says.
          const body = (response.body ?? []) as AsyncIterable<Uint8Array>;
          const errorOf = (said: object) =>
            new APIError(undefined, said, undefined, response.headers);
          return openaiChunks(body, errorOf);
        },
        read: openaiParts,
        failure: (error: unknown, started: boolean) =>
          failureOf(error, started, { said: saidBy, meanings }),
      };
      return answerOf(call, request, signal, means);
    },
  };
};

const saidBy = (error: unknown): SaidFailure | undefined => {
  // The SDK's own time limit is off: this is the connection's.
  if (error instanceof APIConnectionTimeoutError) return { code: 'timeout_ttft' };
  if (!(error instanceof APIError) || error instanceof APIConnectionError) return undefined;
  const { code, type, headers, message } = error;
  const status = error.status === 200 ? (statusIn(code) ?? 200) : (error.status ?? statusIn(code));
  const retryAfterMs = headers && retryAfterOf(headers);
  return { status, words: [code, type], message, retryAfterMs };
};

/** Inside a 200, some servers give the status that they mean as the code. */
const statusIn = (code: unknown) => {
  const number = Number(code);
  return Number.isInteger(number) && number >= 400 && number <= 599 ? number : undefined;
};
