import { text } from '../text/pt-br.ts';
import type { AnswerView } from '../threads/answer-view.ts';
import type { ThreadActions } from '../threads/thread-actions.ts';
import type { Turn } from '../threads/turn.ts';
import { AnswerFigures } from './answer-figures.tsx';
import { CopyButton } from './copy-button.tsx';
import { SiblingPicker } from './sibling-picker.tsx';

type Props = {
  readonly view: AnswerView;
  readonly turn: Turn;
  readonly route: { readonly id: string; readonly open: boolean; readonly toggle: () => void };
  readonly onChoose: ThreadActions['choose'];
  readonly onRegenerate: () => void;
};

/** Under an answer that is over: its figures, its other versions, and what to do with it. */
export const AnswerFoot = ({ view, turn, route, onChoose, onRegenerate }: Props) => {
  const { summary, phase } = view;
  // Where nothing came, the way is on the page already and another try is offered in a sentence.
  const written = view.text !== '';
  const { answers } = turn;
  if (!summary && !written && (answers?.keys.length ?? 0) < 2) return null;
  return (
    <div className="answer-foot">
      {summary && <AnswerFigures summary={summary} />}
      <span className="answer-verbs">
        {answers && (
          <SiblingPicker siblings={answers} words={text.thread.answers} onChoose={onChoose} />
        )}
        {written && <CopyButton value={() => view.text} />}
        {written && turn.answerId && (
          <button type="button" className="link" onClick={onRegenerate}>
            {text.answer.regenerate}
          </button>
        )}
        {(written || phase !== 'failed') && (
          <button
            type="button"
            className="link"
            aria-expanded={route.open}
            aria-controls={route.id}
            onClick={route.toggle}
          >
            {text.answer.route}
          </button>
        )}
      </span>
    </div>
  );
};
