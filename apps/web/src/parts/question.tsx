import { text } from '../text/pt-br.ts';
import { anchorOf } from '../threads/anchor-of.ts';
import type { ThreadActions } from '../threads/thread-actions.ts';
import type { Turn } from '../threads/turn.ts';
import { QuestionForm } from './question-form.tsx';
import { SiblingPicker } from './sibling-picker.tsx';
import './question.css';

type Props = {
  readonly turn: Turn;
  /** What the reader is making of it, while it is being edited. */
  readonly editing: string | undefined;
  readonly actions: ThreadActions;
};

/** What the reader asked, its other versions, and the way to ask it differently. */
export const Question = ({ turn, editing, actions }: Props) => {
  if (editing !== undefined) {
    return (
      <QuestionForm
        initial={editing}
        onSend={(next) => actions.sendEdit(turn, next)}
        onCancel={actions.cancelEdit}
      />
    );
  }
  return (
    <div className="question" id={anchorOf(turn.questionId)} tabIndex={-1}>
      <h2 className="sr-only">{text.thread.you}</h2>
      <p className="question-words">{turn.question}</p>
      {turn.questionId && (
        <div className="question-verbs">
          <button type="button" className="link" onClick={() => actions.edit(turn)}>
            {text.thread.edit}
          </button>
          <SiblingPicker
            siblings={turn.questions}
            words={text.thread.questions}
            onChoose={actions.choose}
          />
        </div>
      )}
    </div>
  );
};
