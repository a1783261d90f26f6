import OpenAI from 'openai';
import { ChatError } from '../domain/chat-error.ts';
import type { ChatEvent } from '../domain/chat-event.ts';
import type { ChatProvider } from '../domain/chat-provider.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import { estimatedUsage } from '../domain/estimated-usage.ts';
import type { FinishReason } from '../domain/finish-reason.ts';
import type { Usage } from '../domain/usage.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { openaiBody } from './openai-body.ts';
import { openaiError } from './openai-error.ts';

type OpenaiConfig = {
  readonly apiKey: string;
  /** Ends in `/v1`; any server that speaks this dialect will do, such as Ollama or vLLM. */
  readonly baseUrl: string;
  /** What `evolua` means here. */
  readonly model: string;
};

type Means = {
  readonly fetch: typeof fetch;
  readonly estimateTokens: (text: string) => Promise<number>;
};

type Choice = OpenAI.ChatCompletionChunk.Choice;

/** After the finish reason, usage and `[DONE]` may be late or never come: the answer is whole. */
const TRAILER_MS = 2_000;
const SDK_TIMEOUT_OFF_MS = 2 ** 31 - 1;

/** Any other reason that a compatible server invents means that the model stopped. */
const FINISH_REASONS = new Map<Choice['finish_reason'], FinishReason>([
  ['length', 'length'],
  ['tool_calls', 'tool-calls'],
  ['function_call', 'tool-calls'],
  ['content_filter', 'content-filter'],
]);

/**
 * OpenAI's Chat Completions by the official SDK: one attempt per call; the SDK's own retries and
 * time limits are off, for both are the layers' work. Throws every failure as a `ChatError`.
 * Source: https://platform.openai.com/docs/api-reference/chat-streaming.
 */
export const openai = (config: OpenaiConfig, means: Means): ChatProvider => {
  const client = new OpenAI({
    apiKey: config.apiKey,
    baseURL: config.baseUrl,
    maxRetries: 0,
    timeout: SDK_TIMEOUT_OFF_MS,
    logLevel: 'off',
    fetch: guardedFetch(means.fetch),
  });
  const modelFor = ({ model }: ChatRequest) =>
    model === 'evolua' || model === 'openai' ? config.model : model;

  return {
    name: 'openai',
    modelFor,
    stream: async function* (request, signal) {
      const model = modelFor(request);
      const attempt = new AbortController();
      let trailer: NodeJS.Timeout | undefined;
      let reason: FinishReason | undefined;
      let usage: Usage | undefined;
      let started = false;
      let text = '';
      try {
        const chunks = await client.chat.completions.create(openaiBody(request, model), {
          signal: AbortSignal.any([signal, attempt.signal]),
          headers: { 'x-client-request-id': request.context.requestId },
        });
        for await (const chunk of chunks) {
          // Servers that only speak this dialect send what they like, `null` included.
          usage = usageOf(chunk?.usage) ?? usage;
          const choice = chunk?.choices?.[0];
          if (!choice || reason !== undefined) continue;
          for (const event of contentOf(choice)) {
            started = true;
            if (event.type === 'text-delta') text += event.text;
            yield event;
          }
          if (!choice.finish_reason) continue;
          reason = FINISH_REASONS.get(choice.finish_reason) ?? 'stop';
          trailer = setTimeout(() => attempt.abort(), TRAILER_MS);
        }
      } catch (error) {
        if (signal.aborted || reason === undefined) throw openaiError(error, signal, started);
      } finally {
        clearTimeout(trailer);
        attempt.abort();
      }
      // The SDK's iterator ends as quietly on an abort or a lost connection as on `[DONE]`.
      if (signal.aborted) throw new ChatError('aborted', { cause: signal.reason });
      if (reason === undefined) throw new ChatError(started ? 'truncated' : 'empty');
      if (reason === 'stop' && !started) throw new ChatError('empty');
      usage ??= await estimatedUsage(request, text, means.estimateTokens);
      const ending = { cached: false, degraded: false, calls: [] };
      yield { type: 'finish', reason, usage, provider: 'openai', model, ...ending };
    },
  };
};

function* contentOf({ delta }: Choice): Iterable<ChatEvent> {
  const text = delta?.content || delta?.refusal;
  if (typeof text === 'string' && text !== '') yield { type: 'text-delta', text };
  for (const { index, id, function: called } of delta?.tool_calls ?? []) {
    const argumentsDelta = String(called?.arguments ?? '');
    yield { type: 'tool-call-delta', index, id, name: called?.name, argumentsDelta };
  }
}

/** `undefined` without both figures: then they are estimated. */
const usageOf = (usage: OpenAI.CompletionUsage | null | undefined): Usage | undefined => {
  const { prompt_tokens, completion_tokens, prompt_tokens_details } = usage ?? {};
  if (!Number.isFinite(prompt_tokens) || !Number.isFinite(completion_tokens)) return undefined;
  return {
    inputTokens: Number(prompt_tokens),
    outputTokens: Number(completion_tokens),
    cachedInputTokens: prompt_tokens_details?.cached_tokens,
    source: 'provider',
  };
};
