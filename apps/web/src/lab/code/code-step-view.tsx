import type { CodeStep } from '@evolua/lab-contract/code-step';
import { codeText } from '../text/code-text.ts';
import { CodeDiff } from './code-diff.tsx';
import { diffRows } from './diff-rows.ts';
import { useChangeWalk } from './use-change-walk.ts';

type Props = { readonly step: CodeStep };

/** What a step is about, how large it is, the way through its changes, and the two files. */
export const CodeStepView = ({ step }: Props) => {
  const count = diffRows(step.lines).reduce((most, { change = 0 }) => Math.max(most, change), 0);
  const { at, go } = useChangeWalk(step.to, count);
  const linesOf = (change: 'added' | 'removed') =>
    step.lines.filter((line) => line.change === change).length;
  const [added, removed] = [linesOf('added'), linesOf('removed')];
  return (
    <>
      <div className="code-head">
        <p className="code-about">{codeText.steps.about[step.to]}</p>
        <p className="code-count">
          <span className="sr-only">{codeText.counted(added, removed)}</span>
          <span className="fig" aria-hidden="true">
            <b data-version={step.to} className="code-added">
              {codeText.figures.added(added)}
            </b>{' '}
            {codeText.figures.removed(removed)} {codeText.lines}
          </span>
        </p>
        <div className="code-walk">
          <button
            type="button"
            className="button-quiet"
            aria-keyshortcuts="Alt+ArrowUp"
            aria-disabled={at <= 1}
            onClick={() => go(-1)}
          >
            {codeText.previous}
          </button>
          <button
            type="button"
            className="button-quiet"
            aria-keyshortcuts="Alt+ArrowDown"
            aria-disabled={at === count}
            onClick={() => go(1)}
          >
            {codeText.next}
          </button>
          <output className="fig">{codeText.place(at, count)}</output>
          <span className="code-keys">{codeText.keys}</span>
        </div>
      </div>
      <CodeDiff step={step} />
    </>
  );
};
