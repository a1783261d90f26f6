import { memo } from 'react';
import type { ThreadActions } from '../threads/thread-actions.ts';
import type { Turn } from '../threads/turn.ts';
import { Answer } from './answer.tsx';
import { Question } from './question.tsx';

type Props = {
  readonly turn: Turn;
  readonly conversationId: string | undefined;
  readonly last: boolean;
  /** The question's new words, while the reader is changing them. */
  readonly editing: string | undefined;
  readonly actions: ThreadActions;
};

/** A question with its answer. Drawn again only when one of the two changes. */
export const TurnView = memo(({ turn, conversationId, last, editing, actions }: Props) => (
  <article className="turn" id={turn.key} tabIndex={-1} data-last={last || undefined}>
    <Question turn={turn} editing={editing} actions={actions} />
    {turn.generationId && (
      <Answer
        key={turn.key}
        turn={turn}
        conversationId={conversationId}
        last={last}
        actions={actions}
      />
    )}
  </article>
));
