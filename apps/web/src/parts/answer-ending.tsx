import { text } from '../text/pt-br.ts';
import type { AnswerView } from '../threads/answer-view.ts';
import { Notice } from './notice.tsx';
import { ProblemNotice } from './problem-notice.tsx';

type Props = {
  readonly view: AnswerView;
  readonly onFollow: () => void;
  /** Absent where asking again would hide what was said since. */
  readonly onAskAgain: (() => void) | undefined;
};

/** Why an answer stands still, when it does, and what can be done about it. */
export const AnswerEnding = ({ view, onFollow, onAskAgain }: Props) => {
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
  if (view.phase === 'stopped') {
    const { stopped, stoppedEarly } = text.answer;
    return <p className="answer-aside">{view.text === '' ? stoppedEarly : stopped}</p>;
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
      also={view.text === '' ? text.afterProviderFailure : undefined}
      onRetry={onAskAgain}
    />
  );
};
