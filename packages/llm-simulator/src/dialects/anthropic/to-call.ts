import type { z } from 'zod';
import type { ChatCall } from '../../chat/chat-call.ts';
import type { ChatMessage } from '../../chat/chat-message.ts';
import type { messageSchema } from './message-schema.ts';

type Body = z.infer<typeof messageSchema>;
type Content = Body['messages'][number]['content'];

/** A request body as any model understands it; the system prompt becomes the first message. */
export function toCall(body: Body): ChatCall {
  const system: ChatMessage[] =
    body.system === undefined ? [] : [{ role: 'system', content: textOf(body.system) }];
  const format = body.output_config?.format;
  return {
    model: body.model,
    stream: body.stream === true,
    messages: [...system, ...body.messages.map(toMessage)],
    completionTokensMax: body.max_tokens,
    stop: body.stop_sequences ?? [],
    tool: forcedTool(body),
    json: format == null ? undefined : { schema: format.schema },
  };
}

function toMessage({ role, content }: Body['messages'][number]): ChatMessage {
  return { role: hasToolResult(content) ? 'tool' : role, content: textOf(content) };
}

function textOf(content: Content): string {
  return typeof content === 'string' ? content : content.map(({ text = '' }) => text).join('');
}

function hasToolResult(content: Content): boolean {
  return typeof content !== 'string' && content.some(({ type }) => type === 'tool_result');
}

/** A model that was made to call a tool does so once: after a tool's result it answers in words. */
function forcedTool({ tools, tool_choice: choice, messages }: Body): ChatCall['tool'] {
  const last = messages.at(-1);
  if (last !== undefined && hasToolResult(last.content)) return undefined;
  if (choice?.type !== 'any' && choice?.type !== 'tool') return undefined;
  const named = choice.type === 'tool';
  const tool = named ? tools?.find(({ name }) => name === choice.name) : tools?.[0];
  if (tool === undefined) return undefined;
  return { name: tool.name, parameters: tool.input_schema, named };
}
