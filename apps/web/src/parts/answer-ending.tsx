import { text } from '../text/pt-br.ts';
import type { AnswerView } from '../threads/answer-view.ts';
import { Notice } from './notice.tsx';
import { ProblemNotice } from './problem-notice.tsx';

type Props = {
  readonly view: AnswerView;
  readonly onFollow: () => void;
  /** Absent where another try would hide what was said since. */
  readonly onRewrite: ((verb: 'regenerate' | 'continue') => void) | undefined;
};

/** Why an answer stands still, when it does, and the one button that gets it going. */
export const AnswerEnding = ({ view, onFollow, onRewrite }: Props) => {
  if (view.connection === 'lost') {
    const action = (
      <button type="button" className="button-quiet" onClick={onFollow}>
        {text.retry}
      </button>
    );
    return <Notice tone="warn" {...text.answer.lost} action={action} />;
  }
  if (view.connection === 'retrying') {
    return <p className="answer-aside">{text.answer.retrying}</p>;
  }
  // Words that came are gone on from; where none came, the question is answered anew.
  const begun = view.text !== '';
  const label = begun ? text.answer.goOn : text.retry;
  const rewrite = onRewrite && ((): void => onRewrite(begun ? 'continue' : 'regenerate'));
  if (view.phase === 'stopped') {
    return (
      <p className="answer-aside">
        {begun ? text.answer.stopped : text.answer.stoppedEarly}
        {rewrite && (
          <button type="button" className="button-quiet" onClick={rewrite}>
            {label}
          </button>
        )}
      </p>
    );
  }
  if (view.summary?.reason === 'length') {
    return <p className="answer-aside">{text.answer.lengthReached}</p>;
  }
  if (view.phase !== 'failed') return null;
  const code = view.interrupted ? 'interrupted' : 'failed';
  const fallback = { code, ...text.answer.failed };
  return (
    <ProblemNotice
      problem={view.interrupted ? fallback : (view.problem ?? fallback)}
      also={begun ? undefined : text.afterProviderFailure}
      action={rewrite && { label, act: rewrite }}
    />
  );
};
