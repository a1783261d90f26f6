import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { useCountdown } from '../app/use-countdown.ts';
import { text } from '../text/pt-br.ts';
import { wordsOf } from '../text/words-of.ts';
import { Notice } from './notice.tsx';

type Props = {
  readonly problem: Problem;
  readonly also?: string;
  /** What helps; `onRetry` is the plain case of it. */
  readonly action?: { readonly label: string; readonly act: () => void };
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
};

/** Nothing is broken: waiting, or a network, is all that it takes. */
const passing = new Set([
  'offline',
  'interrupted',
  'too_many_attempts',
  'too_many_requests',
  'too_many_generations',
  'too_busy',
]);

/** A problem in sentences, with the way out where there is one, open as soon as waiting is over. */
export const ProblemNotice = ({ problem, also, action, onRetry, children }: Props) => {
  const waitSeconds = useCountdown(problem);
  const { title, detail } = wordsOf(problem);
  const sentences = [detail, also].filter(Boolean).join(' ');
  const help = action ?? (onRetry && { label: text.retry, act: onRetry });
  return (
    <Notice
      title={title}
      detail={
        <>
          {sentences}{' '}
          {waitSeconds > 0 && <span className="countdown">{text.retryAfter(waitSeconds)}</span>}
        </>
      }
      tone={passing.has(problem.code) ? 'warn' : 'bad'}
      action={
        help && (
          <button
            type="button"
            className="button-quiet"
            aria-disabled={waitSeconds > 0}
            onClick={() => waitSeconds > 0 || help.act()}
          >
            {help.label}
          </button>
        )
      }
    >
      {children}
    </Notice>
  );
};
