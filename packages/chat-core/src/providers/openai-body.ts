import type OpenAI from 'openai';
import type { ChatMessage } from '../domain/chat-message.ts';
import type { ChatRequest } from '../domain/chat-request.ts';

type Body = OpenAI.ChatCompletionCreateParamsStreaming;

/** A request in OpenAI's words. What the request leaves open is left out, not sent as null. */
export const openaiBody = (request: ChatRequest, model: string): Body => {
  const { sampling, tools, toolChoice, responseFormat } = request;
  return {
    model,
    stream: true,
    stream_options: { include_usage: true, include_obfuscation: false },
    messages: request.messages.map(messageOf),
    temperature: sampling.temperature,
    top_p: sampling.topP,
    max_completion_tokens: sampling.outputTokensMax,
    stop: sampling.stop as string[] | undefined,
    seed: sampling.seed,
    frequency_penalty: sampling.frequencyPenalty,
    presence_penalty: sampling.presencePenalty,
    tools: tools?.map((tool) => ({ type: 'function', function: tool })),
    tool_choice:
      typeof toolChoice === 'object'
        ? { type: 'function', function: { name: toolChoice.name } }
        : toolChoice,
    response_format: formatOf(responseFormat),
  };
};

const messageOf = (message: ChatMessage): OpenAI.ChatCompletionMessageParam => {
  if (message.role === 'tool') {
    return { role: 'tool', content: message.content, tool_call_id: message.toolCallId };
  }
  if (message.role !== 'assistant') return { role: message.role, content: message.content };
  const calls = message.toolCalls?.map(({ id, name, arguments: text }) => ({
    id,
    type: 'function' as const,
    function: { name, arguments: text },
  }));
  return { role: 'assistant', content: message.content, tool_calls: calls };
};

const formatOf = (format: ChatRequest['responseFormat']): Body['response_format'] => {
  if (format === undefined) return undefined;
  if (format.type === 'json-object') return { type: 'json_object' };
  const { name, schema, strict } = format;
  return { type: 'json_schema', json_schema: { name, schema, strict } };
};
