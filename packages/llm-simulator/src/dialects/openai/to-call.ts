import type { z } from 'zod';
import type { ChatCall } from '../../chat/chat-call.ts';
import type { ChatMessage } from '../../chat/chat-message.ts';
import type { chatSchema } from './chat-schema.ts';

type Body = z.infer<typeof chatSchema>;

/** A request body as any model understands it. */
export function toCall(body: Body): ChatCall {
  const format = body.response_format;
  return {
    model: body.model,
    stream: body.stream === true,
    messages: body.messages.map(toMessage),
    completionTokensMax: body.max_completion_tokens ?? body.max_tokens ?? undefined,
    stop: typeof body.stop === 'string' ? [body.stop] : (body.stop ?? []),
    tool: forcedTool(body),
    json:
      format == null || format.type === 'text' ? undefined : { schema: format.json_schema?.schema },
  };
}

function toMessage({ role, content }: Body['messages'][number]): ChatMessage {
  const roles = { system: 'system', developer: 'system', user: 'user', assistant: 'assistant' };
  const text = Array.isArray(content) ? content.map((part) => part.text ?? '').join('') : content;
  return {
    role: (role in roles ? roles[role as keyof typeof roles] : 'tool') as ChatMessage['role'],
    content: text ?? '',
  };
}

/** A model that was made to call a tool does so once: after a tool's result it answers in words. */
function forcedTool({ tools, tool_choice: choice, messages }: Body): ChatCall['tool'] {
  if (choice == null || choice === 'auto' || choice === 'none') return undefined;
  if (messages.at(-1)?.role === 'tool') return undefined;
  const named = typeof choice === 'object';
  const tool = named
    ? tools?.find(({ function: { name } }) => name === choice.function.name)
    : tools?.[0];
  if (tool === undefined) return undefined;
  return { name: tool.function.name, parameters: tool.function.parameters, named };
}
