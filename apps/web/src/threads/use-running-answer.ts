import { useSyncExternalStore } from 'react';
import { isSettled } from '../answers/is-settled.ts';
import { useServices } from '../app/use-services.ts';

/** The answer being written in a conversation, if there is one. */
export const useRunningAnswer = (
  conversationId: string | undefined,
  newGenerationId: string | undefined,
): string | undefined => {
  const { answers } = useServices();
  return useSyncExternalStore(answers.subscribe, () => {
    for (const answer of answers.all()) {
      if (isSettled(answer) || answer.connection === 'lost') continue;
      if (answer.generationId === newGenerationId) return newGenerationId;
      if (conversationId !== undefined && answer.conversationId === conversationId) {
        return answer.generationId;
      }
    }
    return undefined;
  });
};
