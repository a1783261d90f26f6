import type { ChatMessage } from '../domain/chat-message.ts';
import type { ChatRequest } from '../domain/chat-request.ts';

/** A request in OpenAI's words. What the request leaves open is left out, not sent as null. */
export const openaiBody = (request: ChatRequest, model: string) => {
  const { sampling, tools, toolChoice, responseFormat } = request;
  return {
    model,
    stream: true as const,
    stream_options: { include_usage: true, include_obfuscation: false },
    messages: request.messages.map(messageOf),
    temperature: sampling.temperature,
    top_p: sampling.topP,
    max_completion_tokens: sampling.outputTokensMax,
    stop: sampling.stop && [...sampling.stop],
    seed: sampling.seed,
    frequency_penalty: sampling.frequencyPenalty,
    presence_penalty: sampling.presencePenalty,
    tools: tools?.map((tool) => ({ type: 'function' as const, function: tool })),
    tool_choice:
      typeof toolChoice === 'object'
        ? { type: 'function' as const, function: { name: toolChoice.name } }
        : toolChoice,
    response_format: formatOf(responseFormat),
  };
};

const messageOf = (message: ChatMessage) => {
  const { role, content } = message;
  if (role === 'tool') return { role, content, tool_call_id: message.toolCallId };
  if (role !== 'assistant') return { role, content };
  const calls = message.toolCalls?.map(({ id, name, arguments: text }) => ({
    id,
    type: 'function' as const,
    function: { name, arguments: text },
  }));
  return { role, content, tool_calls: calls };
};

const formatOf = (format: ChatRequest['responseFormat']) => {
  if (format === undefined) return undefined;
  if (format.type === 'json-object') return { type: 'json_object' as const };
  const { name, schema, strict } = format;
  return { type: 'json_schema' as const, json_schema: { name, schema, strict } };
};
