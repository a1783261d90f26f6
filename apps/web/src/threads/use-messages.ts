import { useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import type { Message } from '../api/message.ts';
import type { Page } from '../api/page.ts';

/** Every message of a conversation, oldest first. */
export const useMessages = (conversationId: string | undefined) =>
  useQuery({
    queryKey: ['messages', conversationId],
    queryFn: async ({ signal }): Promise<readonly Message[]> => {
      const messages: Message[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<Message> = await api.messages(conversationId ?? '', cursor, signal);
        messages.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return messages;
    },
    enabled: conversationId !== undefined,
    // Another device may have gone on meanwhile.
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
  });
