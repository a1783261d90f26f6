import { useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import type { Message } from '../api/message.ts';

const pagesMax = 25;

/** Every message of a conversation, oldest first, as far as 5,000. */
export const useMessages = (conversationId: string | undefined) =>
  useQuery({
    queryKey: ['messages', conversationId],
    queryFn: async ({ signal }): Promise<readonly Message[]> => {
      const messages: Message[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < pagesMax; page += 1) {
        const { items, nextCursor } = await api.messages(conversationId ?? '', cursor, signal);
        messages.push(...items);
        if (nextCursor === null) break;
        cursor = nextCursor;
      }
      return messages;
    },
    enabled: conversationId !== undefined,
    // Another device may have gone on meanwhile.
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
  });
