import type { Conversation } from '../../../domain/conversation.ts';
import type { Message } from '../../../domain/message.ts';
import { jsonArray } from '../../streams/json-array.ts';
import { presentConversation } from '../../views/present-conversation.ts';
import { presentMessage } from '../../views/present-message.ts';

/** A conversation with its whole tree as pieces of a JSON text. */
export async function* conversationJson(
  conversation: Conversation,
  messages: AsyncIterable<Message>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(presentConversation(conversation)).slice(0, -1)},"messages":`;
  yield* jsonArray(messages, presentMessage);
  yield '}';
}
