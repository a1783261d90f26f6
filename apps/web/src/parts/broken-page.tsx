import type { Problem } from '../api/problem.ts';
import { frameText } from '../text/frame-text.ts';
import { BrandMark } from './brand-mark.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import './broken-page.css';

type Props = { readonly problem: Problem; readonly onRetry: () => void };

/** When not even who is reading can be found out. */
export const BrokenPage = ({ problem, onRetry }: Props) => (
  <main className="broken-page">
    <h1 className="brand">
      <BrandMark />
      {frameText.product}
    </h1>
    <div role="alert">
      <ProblemNotice problem={problem} onRetry={onRetry} />
    </div>
  </main>
);
