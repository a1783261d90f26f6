import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import type { ConversationPages } from './conversation-pages.ts';

/** One conversation, at once when the list already has it. */
export const useConversation = (id: string | undefined) => {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['conversation', id],
    queryFn: ({ signal }) => api.conversation(id ?? '', signal),
    enabled: id !== undefined,
    placeholderData: () =>
      client
        .getQueryData<ConversationPages>(['conversations'])
        ?.pages.flatMap((page) => page.items)
        .find((conversation) => conversation.id === id),
  });
};
