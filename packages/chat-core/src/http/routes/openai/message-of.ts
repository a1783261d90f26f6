import type { ChatMessage } from '../../../domain/chat-message.ts';
import type { CompletionBody } from './completion-body.ts';

type Incoming = CompletionBody['messages'][number];

/** A message in OpenAI's words, as one of ours. `developer` is their newer name for `system`. */
export const messageOf = (message: Incoming): ChatMessage => {
  switch (message.role) {
    case 'tool':
      return {
        role: 'tool',
        content: textOf(message.content),
        toolCallId: message.tool_call_id,
      };
    case 'assistant':
      return {
        role: 'assistant',
        content: textOf(message.content ?? ''),
        toolCalls: message.tool_calls?.map(({ id, function: { name, arguments: text } }) => ({
          id,
          name,
          arguments: text,
        })),
      };
    default:
      return {
        role: message.role === 'user' ? 'user' : 'system',
        content: textOf(message.content),
      };
  }
};

const textOf = (content: string | readonly { readonly text: string }[]) =>
  typeof content === 'string' ? content : content.map(({ text }) => text).join('');
