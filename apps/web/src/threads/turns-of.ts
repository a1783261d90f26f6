import type { AnswerState } from '../answers/answer-state.ts';
import type { Message } from '../api/message.ts';
import { pathToNewest } from './path-to-newest.ts';
import type { Turn } from './turn.ts';

type Live = Pick<AnswerState, 'generationId' | 'question' | 'parentId' | 'phase'>;

/**
 * The page of a conversation: what the server stores, then what this tab has asked since. A
 * question that was asked again because its answer never began is shown once.
 */
export const turnsOf = (messages: readonly Message[], live: readonly Live[]): readonly Turn[] => {
  const stored = new Set(messages.map((message) => message.generationId));
  const path = [...pathToNewest(messages)];
  const turns = storedTurns(path);
  for (const { generationId, question, parentId, phase } of live) {
    if (question === undefined || phase === 'refused' || stored.has(generationId)) continue;
    const sibling = turns.findIndex((turn) => parentId && turn.parentId === parentId);
    if (sibling >= 0) turns.splice(sibling);
    turns.push({ key: generationId, question, parentId, generationId, answer: undefined });
  }
  return turns.filter((turn, index) => !isAskedAgain(turn, turns[index + 1]));
};

const storedTurns = (path: readonly Message[]): Turn[] => {
  const turns: Turn[] = [];
  for (const [index, message] of path.entries()) {
    if (message.role !== 'user') continue;
    const next = path[index + 1];
    const answer = next?.role === 'assistant' ? next : undefined;
    turns.push({
      key: answer?.generationId ?? message.id,
      question: message.content,
      parentId: message.parentId ?? undefined,
      generationId: answer?.generationId ?? undefined,
      answer,
    });
  }
  return turns;
};

const isAskedAgain = ({ question, answer }: Turn, next: Turn | undefined): boolean =>
  next?.question === question &&
  answer !== undefined &&
  answer.content === '' &&
  (answer.status === 'error' || answer.status === 'interrupted');
