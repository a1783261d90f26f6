import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { text } from '../text/pt-br.ts';
import { Notice } from './notice.tsx';

type Props = {
  readonly problem: Problem;
  readonly also?: string;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
};

const endingLocally = new Set(['offline', 'interrupted', 'too_many_attempts']);

/** A problem, in the server's sentences and ours, with the way out where there is one. */
export const ProblemNotice = ({ problem, also, onRetry, children }: Props) => {
  const wait = problem.retryAfterSeconds;
  const detail = [problem.detail, also, wait ? text.retryAfter(wait) : '']
    .filter(Boolean)
    .join(' ');
  return (
    <Notice
      title={problem.title}
      detail={detail}
      tone={endingLocally.has(problem.code) ? 'warn' : 'bad'}
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
