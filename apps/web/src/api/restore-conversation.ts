import type { Conversation } from './conversation.ts';
import { sendJson } from './send-json.ts';

/** Takes a deletion back. The server can for ten minutes; after that, `conversation_not_found`. */
export const restoreConversation = (id: string): Promise<Conversation> =>
  sendJson(`/v1/chat/conversations/${encodeURIComponent(id)}/restore`, {
    method: 'POST',
    body: {},
  }) as Promise<Conversation>;
