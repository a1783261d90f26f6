import Anthropic from '@anthropic-ai/sdk';
import type { FaultInput } from '../../src/faults/fault-schema.ts';
import { type SdkError, sdkError } from './sdk-error.ts';

export type AnthropicSeen = {
  text: string;
  toolJson: string;
  events: number;
  stop: string | null;
  outputTokens: number | null;
  error: SdkError | null;
};

type Body = Partial<Anthropic.MessageCreateParamsNonStreaming>;
type Options = { readonly fault?: FaultInput; readonly signal?: AbortSignal };

/** The official SDK, its retries off, as the adapters use it. */
export function anthropicClient(url: string): Anthropic {
  return new Anthropic({ apiKey: 'sk-test', baseURL: url, maxRetries: 0, logLevel: 'off' });
}

/** Streams an answer to its end, whatever that is; `onEvent` may abort the call. */
export async function streamAnthropic(
  client: Anthropic,
  body: Body = {},
  options: Options = {},
  onEvent: (seen: AnthropicSeen) => void = () => {},
): Promise<AnthropicSeen> {
  const seen = nothing();
  try {
    const request = { ...requestOf(body), stream: true } as const;
    for await (const event of await client.messages.create(request, optionsOf(options))) {
      seen.events += 1;
      if (event.type === 'content_block_delta') {
        if (event.delta.type === 'text_delta') seen.text += event.delta.text;
        if (event.delta.type === 'input_json_delta') seen.toolJson += event.delta.partial_json;
      }
      if (event.type === 'message_delta') {
        seen.stop = event.delta.stop_reason;
        seen.outputTokens = event.usage?.output_tokens ?? null;
      }
      onEvent(seen);
    }
  } catch (error) {
    seen.error = sdkError(error);
  }
  return seen;
}

/** Asks for an answer in one piece. */
export async function askAnthropic(
  client: Anthropic,
  body: Body = {},
  options: Options = {},
): Promise<AnthropicSeen> {
  const seen = nothing();
  try {
    const answer = await client.messages.create(requestOf(body), optionsOf(options));
    const [block] = answer?.content ?? [];
    if (block?.type === 'text') seen.text = block.text;
    if (block?.type === 'tool_use') seen.toolJson = JSON.stringify(block.input);
    seen.stop = answer?.stop_reason ?? null;
    seen.outputTokens = answer?.usage?.output_tokens ?? null;
  } catch (error) {
    seen.error = sdkError(error);
  }
  return seen;
}

function requestOf(body: Body): Anthropic.MessageCreateParamsNonStreaming {
  const messages = [{ role: 'user', content: 'O que é um disjuntor?' }] as const;
  return { model: 'claude-sonnet-5', max_tokens: 1_000, messages: [...messages], ...body };
}

function optionsOf({ fault, signal }: Options): Anthropic.RequestOptions {
  return {
    ...(fault === undefined ? {} : { headers: { 'x-simulator-fault': JSON.stringify(fault) } }),
    ...(signal === undefined ? {} : { signal }),
  };
}

function nothing(): AnthropicSeen {
  return { text: '', toolJson: '', events: 0, stop: null, outputTokens: null, error: null };
}
