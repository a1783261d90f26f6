import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { text } from '../text/pt-br.ts';
import { wordsOf } from '../text/words-of.ts';
import { Notice } from './notice.tsx';

type Props = {
  readonly problem: Problem;
  readonly also?: string;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
};

/** Nothing is broken: waiting, or a network, is all that it takes. */
const passing = new Set(['offline', 'interrupted', 'too_many_attempts']);

/** A problem in sentences, with the way out where there is one. */
export const ProblemNotice = ({ problem, also, onRetry, children }: Props) => {
  const wait = problem.retryAfterSeconds;
  const { title, detail } = wordsOf(problem);
  const sentences = [detail, also, wait ? text.retryAfter(wait) : ''].filter(Boolean).join(' ');
  return (
    <Notice
      title={title}
      detail={sentences}
      tone={passing.has(problem.code) ? 'warn' : 'bad'}
      action={
        onRetry && (
          <button type="button" className="button-quiet" onClick={onRetry}>
            {text.retry}
          </button>
        )
      }
    >
      {children}
    </Notice>
  );
};
