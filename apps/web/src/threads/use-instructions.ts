import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../api/api.ts';
import type { Conversation } from '../api/conversation.ts';

/** Changes what a conversation's answers are told beforehand; without one, begins it with that. */
export const useInstructions = (conversationId: string | undefined, onDone: () => void) => {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (instructions: string) =>
      conversationId === undefined
        ? api.createConversation(instructions)
        : api.changeSystemPrompt(conversationId, instructions === '' ? null : instructions),
    onSuccess: (conversation) => {
      client.setQueryData<Conversation>(['conversation', conversation.id], (before) => ({
        ...before,
        ...conversation,
      }));
      void client.invalidateQueries({ queryKey: ['conversations'] });
      if (conversationId === undefined) navigate(`/conversas/${conversation.id}`);
      onDone();
    },
  });
  return { save: mutate, saving: isPending, error };
};
