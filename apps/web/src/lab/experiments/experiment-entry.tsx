import type { ExperimentView } from '@evolua/lab-contract/experiment-view';
import type { RunView } from '@evolua/lab-contract/run-view';
import { Link } from 'wouter';
import { allVersions } from '../parts/all-versions.ts';
import { experimentsText } from '../text/experiments-text.ts';
import { VerdictRow } from './verdict-row.tsx';

type Props = { readonly experiment: ExperimentView; readonly run: RunView | undefined };

/** An experiment in a line: its number, what it is about, and what its last run came to. */
export const ExperimentEntry = ({ experiment, run }: Props) => {
  const { id, number, title, hypothesis, seconds } = experiment;
  const running = run !== undefined && run.endedAt === undefined;
  return (
    <li className="experiment-entry">
      <span className="experiment-number fig" aria-hidden="true">
        {number}
      </span>
      <div>
        <h2>
          <Link href={`/experimentos/${encodeURIComponent(id)}`}>{title}</Link>
        </h2>
        <p>{hypothesis}</p>
      </div>
      <div className="experiment-last">
        {run?.phase === 'done' && <VerdictRow run={run} versions={allVersions} />}
        {running && <b className="experiment-running">{experimentsText.runningNow}</b>}
        {run?.phase === 'aborted' && <p>{experimentsText.phases.notes.aborted}</p>}
        {run?.phase === 'failed' && <p>{experimentsText.phases.notes.failed}</p>}
        <p>
          {run
            ? experimentsText.seconds(seconds)
            : `${experimentsText.never} · ${experimentsText.seconds(seconds)}`}
        </p>
      </div>
    </li>
  );
};
