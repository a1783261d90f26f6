import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import type { ChatProvider } from '../domain/chat-provider.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import type { FinishReason } from '../domain/finish-reason.ts';
import type { ProviderFailureCode } from '../domain/provider-failure-code.ts';
import { answerOf } from './answer-of.ts';
import type { AnswerPart } from './answer-part.ts';
import { failureOf } from './failure-of.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { modelIn } from './model-in.ts';
import type { ProviderMeans } from './provider-means.ts';
import { retryAfterOf } from './retry-after-of.ts';
import type { SaidFailure } from './said-failure.ts';
import { usagePart } from './usage-part.ts';

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
type Chunk = OpenAI.ChatCompletionChunk;

const SDK_TIMEOUT_OFF_MS = 2 ** 31 - 1;

/** Any other reason that a compatible server invents means that the model stopped. */
const FINISH_REASONS = new Map<unknown, FinishReason>([
  ['length', 'length'],
  ['tool_calls', 'tool-calls'],
  ['function_call', 'tool-calls'],
  ['content_filter', 'content-filter'],
]);
/** Words that some compatible servers end a stream with that they have not finished. */
const UNFINISHED = new Set<unknown>(['error', 'abort']);

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
        open: (attempt: AbortSignal) =>
          client.chat.completions.create(settings.body(request, model), {
            signal: attempt,
            headers: { 'x-client-request-id': request.context.requestId },
          }),
        read: partsOf,
        failure: (error: unknown, started: boolean) =>
          failureOf(error, started, { said: saidBy, meanings }),
      };
      return answerOf(call, request, signal, means);
    },
  };
};

/** Servers that only speak this dialect send what they like, `null` included. */
const partsOf = (chunk: Chunk | null): AnswerPart[] => {
  const parts = usageOf(chunk?.usage);
  const choice = chunk?.choices?.[0];
  if (!choice) return parts;
  const text: unknown = choice.delta?.content || choice.delta?.refusal;
  if (typeof text === 'string' && text !== '') parts.push({ type: 'text-delta', text });
  for (const { index = 0, id, function: called } of choice.delta?.tool_calls ?? []) {
    const argumentsDelta = String(called?.arguments ?? '');
    parts.push({ type: 'tool-call-delta', index, id, name: called?.name, argumentsDelta });
  }
  const { finish_reason: ending } = choice;
  if (ending && !UNFINISHED.has(ending)) {
    parts.push({ type: 'end', reason: FINISH_REASONS.get(ending) ?? 'stop' });
  }
  return parts;
};

const usageOf = (usage: Chunk['usage']) =>
  usagePart({
    input: usage?.prompt_tokens,
    output: usage?.completion_tokens,
    cached: usage?.prompt_tokens_details?.cached_tokens,
  });

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
