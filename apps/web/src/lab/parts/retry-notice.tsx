import type { Problem } from '../../api/problem.ts';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import './retry-notice.css';

type Props = { readonly problem: Problem | undefined; readonly onRetry?: () => void };

/** Where a problem is said when there is one, and where a screen reader expects it to be. */
export const RetryNotice = ({ problem, onRetry }: Props) => (
  <div className="retry-notice" role="alert">
    {problem && <ProblemNotice problem={problem} {...(onRetry && { onRetry })} />}
  </div>
);
