import { useSyncExternalStore } from 'react';
import { isSettled } from '../answers/is-settled.ts';
import { useServices } from '../app/use-services.ts';
import type { Turn } from './turn.ts';

/** The answer that is being written at the end of the page, if there is one. */
export const useRunningAnswer = (turns: readonly Turn[]): string | undefined => {
  const { answers } = useServices();
  const generationId = turns.at(-1)?.generationId;
  return useSyncExternalStore(answers.subscribe, () => {
    const answer = generationId === undefined ? undefined : answers.get(generationId);
    const running = answer && !isSettled(answer) && answer.connection !== 'lost';
    return running ? generationId : undefined;
  });
};
