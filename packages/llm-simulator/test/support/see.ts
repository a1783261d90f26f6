import OpenAI from 'openai';
import type { ChatCompletionChunk } from 'openai/resources/chat/completions';

/** What an application sees of one call through the official SDK. */
export type Seen = {
  text: string;
  toolArguments: string;
  chunks: number;
  finish: string | null;
  totalTokens: number | null;
  error: SeenError | null;
};

type SeenError = {
  readonly name: string;
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly code: string | null | undefined;
  readonly cause: string | undefined;
};

/** Streams an answer to its end, whatever that is; `onChunk` may abort the call. */
export async function seeStream(
  client: OpenAI,
  body: Partial<OpenAI.ChatCompletionCreateParamsStreaming>,
  options: OpenAI.RequestOptions = {},
  onChunk: (seen: Seen) => void = () => {},
): Promise<Seen> {
  const seen = nothing();
  try {
    const stream = await client.chat.completions.create(
      {
        model: 'gpt-5.2-mini',
        messages: [{ role: 'user', content: 'O que é um disjuntor?' }],
        stream: true,
        stream_options: { include_usage: true },
        ...body,
      },
      options,
    );
    for await (const chunk of stream) {
      add(seen, chunk);
      onChunk(seen);
    }
  } catch (error) {
    seen.error = describe(error);
  }
  return seen;
}

/** Asks for an answer in one piece. */
export async function seeWhole(
  client: OpenAI,
  body: Partial<OpenAI.ChatCompletionCreateParamsNonStreaming>,
  options: OpenAI.RequestOptions = {},
): Promise<Seen> {
  const seen = nothing();
  try {
    const answer = await client.chat.completions.create(
      {
        model: 'gpt-5.2-mini',
        messages: [{ role: 'user', content: 'O que é um disjuntor?' }],
        ...body,
      },
      options,
    );
    const choice = answer.choices?.[0];
    const [call] = choice?.message.tool_calls ?? [];
    seen.text = choice?.message.content ?? '';
    seen.toolArguments = call?.type === 'function' ? call.function.arguments : '';
    seen.finish = choice?.finish_reason ?? null;
    seen.totalTokens = answer.usage?.total_tokens ?? null;
  } catch (error) {
    seen.error = describe(error);
  }
  return seen;
}

function nothing(): Seen {
  return { text: '', toolArguments: '', chunks: 0, finish: null, totalTokens: null, error: null };
}

function add(seen: Seen, chunk: ChatCompletionChunk): void {
  const [choice] = chunk.choices;
  seen.chunks += 1;
  seen.text += choice?.delta.content ?? '';
  seen.toolArguments += choice?.delta.tool_calls?.[0]?.function?.arguments ?? '';
  seen.finish = choice?.finish_reason ?? seen.finish;
  seen.totalTokens = chunk.usage?.total_tokens ?? seen.totalTokens;
}

function describe(error: unknown): SeenError {
  if (!(error instanceof Error)) throw error;
  const api = error instanceof OpenAI.APIError ? error : undefined;
  return {
    name: error.constructor.name,
    status: api?.status,
    type: api?.type,
    code: api?.code,
    cause: innermostCode(error),
  };
}

/** The code that Node or undici gave the failure, however deep the SDK has wrapped it. */
function innermostCode(error: Error): string | undefined {
  const deeper = error.cause instanceof Error ? innermostCode(error.cause) : undefined;
  return deeper ?? (error as NodeJS.ErrnoException).code ?? undefined;
}
