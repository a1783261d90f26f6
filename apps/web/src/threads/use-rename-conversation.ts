import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import type { Conversation } from '../api/conversation.ts';
import { changePages } from './change-pages.ts';
import type { ConversationPages } from './conversation-pages.ts';

/** Renames, with the list and the page following when the server agrees. */
export const useRenameConversation = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ conversation, title }: { conversation: Conversation; title: string }) =>
      api.renameConversation(conversation.id, title),
    onSuccess: (conversation) => {
      client.setQueryData<Conversation>(['conversation', conversation.id], (before) => ({
        ...before,
        ...conversation,
      }));
      client.setQueryData<ConversationPages>(['conversations'], (data) =>
        changePages(data, 'rename', conversation),
      );
      void client.invalidateQueries({ queryKey: ['search'] });
    },
  });
};
