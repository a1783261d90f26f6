import { memo } from 'react';
import type { Turn } from '../threads/turn.ts';
import { Answer } from './answer.tsx';
import { Question } from './question.tsx';

type Props = {
  readonly turn: Turn;
  readonly conversationId: string | undefined;
  /** Only the last question is asked again in its place. */
  readonly onAskAgain: ((question: string, parentId: string | undefined) => void) | undefined;
};

/** A question with its answer. Drawn again only when one of the two changes. */
export const TurnView = memo(({ turn, conversationId, onAskAgain }: Props) => (
  <article className="turn">
    <Question>{turn.question}</Question>
    {turn.generationId && (
      <Answer turn={turn} conversationId={conversationId} onAskAgain={onAskAgain} />
    )}
  </article>
));
