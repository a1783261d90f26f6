import type { QueryClient } from '@tanstack/react-query';

/** Asks the server again for a conversation, wherever it is on the screen, and for the list. */
export const refreshConversation = (client: QueryClient, conversationId: string): void => {
  for (const queryKey of [
    ['messages', conversationId],
    ['conversation', conversationId],
    ['conversations'],
  ]) {
    void client.invalidateQueries({ queryKey });
  }
};
