import { useMemo, useSyncExternalStore } from 'react';
import type { AnswerState } from '../answers/answer-state.ts';
import type { Message } from '../api/message.ts';
import { useServices } from '../app/use-services.ts';
import type { Turn } from './turn.ts';
import { turnsOf } from './turns-of.ts';

const none: readonly Message[] = [];

/** The page of a conversation. Does not change while a text grows, only when a turn comes or goes. */
export const useTurns = (
  conversationId: string | undefined,
  newGenerationId: string | undefined,
  messages: readonly Message[] = none,
): readonly Turn[] => {
  const { answers } = useServices();
  const belongs = (answer: AnswerState): boolean =>
    answer.generationId === newGenerationId ||
    (conversationId !== undefined && answer.conversationId === conversationId);
  const shown = useSyncExternalStore(answers.subscribe, () =>
    [...answers.all()]
      .filter((answer) => belongs(answer) && answer.phase !== 'refused')
      .map((answer) => answer.generationId)
      .join(),
  );
  return useMemo(() => {
    const live = shown.split(',').map((id) => answers.get(id));
    return turnsOf(
      messages,
      live.filter((answer) => answer !== undefined),
    );
  }, [answers, messages, shown]);
};
