import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import type { Conversation } from '../api/conversation.ts';
import { changePages } from './change-pages.ts';
import type { ConversationPages } from './conversation-pages.ts';

/** Renaming and deleting, with the list and the page following at once when the server agrees. */
export const useChangeConversation = () => {
  const client = useQueryClient();
  const change = (kind: 'rename' | 'remove', conversation: Conversation): void => {
    client.setQueryData<ConversationPages>(['conversations'], (data) =>
      changePages(data, kind, conversation),
    );
  };
  const rename = useMutation({
    mutationFn: ({ conversation, title }: { conversation: Conversation; title: string }) =>
      api.renameConversation(conversation.id, title),
    onSuccess: (conversation) => {
      client.setQueryData(['conversation', conversation.id], conversation);
      change('rename', conversation);
    },
  });
  const remove = useMutation({
    mutationFn: (conversation: Conversation) => api.deleteConversation(conversation.id),
    onSuccess: (_nothing, conversation) => {
      client.removeQueries({ queryKey: ['messages', conversation.id] });
      client.removeQueries({ queryKey: ['conversation', conversation.id] });
      change('remove', conversation);
    },
  });
  return { rename, remove };
};
