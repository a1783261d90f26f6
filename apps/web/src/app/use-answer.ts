import { useSyncExternalStore } from 'react';
import type { AnswerState } from '../answers/answer-state.ts';
import { useServices } from './use-services.ts';

/**
 * One answer of this tab, or a part of it: `select` must return the same value while nothing that
 * matters to the caller changed, so that a growing text redraws its own bubble only.
 */
export const useAnswer = <Part>(
  generationId: string | undefined,
  select: (answer: AnswerState | undefined) => Part,
): Part => {
  const { answers } = useServices();
  return useSyncExternalStore(answers.subscribe, () =>
    select(generationId === undefined ? undefined : answers.get(generationId)),
  );
};
