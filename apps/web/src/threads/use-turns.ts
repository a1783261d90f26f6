import { replaceEqualDeep } from '@tanstack/react-query';
import { useMemo, useRef, useSyncExternalStore } from 'react';
import type { AnswerState } from '../answers/answer-state.ts';
import type { Message } from '../api/message.ts';
import { useServices } from '../app/use-services.ts';
import type { Choices } from './choices.ts';
import { nodesOf } from './nodes-of.ts';
import type { Turn } from './turn.ts';
import { turnsOf } from './turns-of.ts';

const none: readonly Message[] = [];

/**
 * The page of a conversation. Does not change while a text grows, only when a turn comes or goes;
 * and a turn that stayed the same is the same object, so that it is not drawn again.
 */
export const useTurns = (
  conversationId: string | undefined,
  newGenerationId: string | undefined,
  choices: Choices,
  messages: readonly Message[] = none,
): readonly Turn[] => {
  const { answers } = useServices();
  const belongs = (answer: AnswerState): boolean =>
    answer.generationId === newGenerationId ||
    (conversationId !== undefined && answer.conversationId === conversationId);
  const shown = useSyncExternalStore(answers.subscribe, () =>
    [...answers.all()]
      .filter((answer) => belongs(answer) && answer.asking && answer.phase !== 'refused')
      .map(({ generationId, assistantMessageId = '' }) => `${generationId}:${assistantMessageId}`)
      .join(),
  );
  const before = useRef<readonly Turn[]>([]);
  return useMemo(() => {
    const live = shown.split(',').map((each) => answers.get(each.split(':')[0] ?? ''));
    const nodes = nodesOf(
      messages,
      live.filter((answer) => answer !== undefined),
    );
    before.current = replaceEqualDeep(before.current, turnsOf(nodes, choices));
    return before.current;
  }, [answers, choices, messages, shown]);
};
