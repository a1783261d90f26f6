import type { ChatMessage } from '../domain/chat-message.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import { jsonObjectIn } from './json-object-in.ts';

const JSON_ONLY = 'Answer with a single JSON object and nothing else.';

/**
 * A request in Anthropic's words: system messages go into one field, and the limit of the output
 * is obligatory. Since the API's version 2026-10-21 temperature and `top_p` are refused, and there
 * never were a seed or penalties: these are left out, so that a failover does not fail on them.
 */
export const anthropicBody = (request: ChatRequest, model: string, outputTokensMax: number) => {
  const { messages, sampling, tools, toolChoice, responseFormat } = request;
  const system = messages.flatMap(({ role, content }) => (role === 'system' ? content : []));
  if (responseFormat?.type === 'json-object') system.push(JSON_ONLY);
  return {
    model,
    stream: true as const,
    max_tokens: sampling.outputTokensMax ?? outputTokensMax,
    system: system.length > 0 ? system.join('\n\n') : undefined,
    messages: messages.filter(({ role }) => role !== 'system').map(messageOf),
    stop_sequences: sampling.stop && [...sampling.stop],
    tools: tools?.map(({ name, description, parameters }) => ({
      name,
      description,
      input_schema: { type: 'object' as const, ...parameters },
    })),
    tool_choice: choiceOf(toolChoice),
    output_config: formatOf(responseFormat),
  };
};

const messageOf = (message: ChatMessage) => {
  const { role, content } = message;
  if (role === 'tool') {
    const result = { type: 'tool_result' as const, tool_use_id: message.toolCallId, content };
    return { role: 'user' as const, content: [result] };
  }
  if (role !== 'assistant') return { role: 'user' as const, content };
  if (message.toolCalls === undefined) return { role, content };
  const calls = message.toolCalls.map(({ id, name, arguments: text }) => ({
    type: 'tool_use' as const,
    id,
    name,
    input: jsonObjectIn(text),
  }));
  // An empty block of text is refused.
  const spoken = content === '' ? [] : [{ type: 'text' as const, text: content }];
  return { role, content: [...spoken, ...calls] };
};

const choiceOf = (choice: ChatRequest['toolChoice']) => {
  if (choice === undefined) return undefined;
  if (typeof choice === 'object') return { type: 'tool' as const, name: choice.name };
  return { type: choice === 'required' ? ('any' as const) : choice };
};

const formatOf = (format: ChatRequest['responseFormat']) =>
  format?.type === 'json-schema'
    ? { format: { type: 'json_schema' as const, schema: { ...format.schema } } }
    : undefined;
