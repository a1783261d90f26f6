import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../api/api.ts';
import type { Conversation } from '../api/conversation.ts';
import { problemOf } from '../api/problem-of.ts';
import { restoreConversation } from '../api/restore-conversation.ts';
import { useServices } from '../app/use-services.ts';
import { text } from '../text/pt-br.ts';
import { wordsOf } from '../text/words-of.ts';
import { changePages } from './change-pages.ts';
import type { ConversationPages } from './conversation-pages.ts';

const words = text.conversations;

/** Deletes a conversation and, for a while, offers to take that back. */
export const useRemoveConversation = () => {
  const client = useQueryClient();
  const { toaster, announcer } = useServices();
  const [, navigate] = useLocation();

  const follow = (kind: 'remove' | 'restore', conversation: Conversation): void => {
    client.setQueryData<ConversationPages>(['conversations'], (data) =>
      changePages(data, kind, conversation),
    );
    void client.invalidateQueries({ queryKey: ['search'] });
  };
  const fail = (error: unknown): void => {
    const sentence = words.failed(wordsOf(problemOf(error)).title);
    toaster.show({ sentence });
    announcer.say(sentence);
  };
  const restore = async (id: string): Promise<void> => {
    const conversation = await restoreConversation(id);
    client.setQueryData(['conversation', id], conversation);
    follow('restore', conversation);
    announcer.say(words.restored);
    navigate(`/conversas/${id}`);
  };

  return useMutation({
    mutationFn: ({ id }: Conversation) => api.deleteConversation(id),
    onSuccess: (_nothing, conversation) => {
      client.removeQueries({ queryKey: ['messages', conversation.id] });
      client.removeQueries({ queryKey: ['conversation', conversation.id] });
      follow('remove', conversation);
      toaster.show({
        sentence: words.removed,
        action: { verb: words.undo, run: () => void restore(conversation.id).catch(fail) },
      });
      announcer.say(words.removedHow);
    },
    onError: fail,
  });
};
