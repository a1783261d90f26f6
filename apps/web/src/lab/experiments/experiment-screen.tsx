import { Link } from 'wouter';
import { Notice } from '../../parts/notice.tsx';
import { QuietLoading } from '../../parts/quiet-loading.tsx';
import { RetryNotice } from '../parts/retry-notice.tsx';
import { LabPage } from '../shell/lab-page.tsx';
import { experimentsText } from '../text/experiments-text.ts';
import { ExperimentLesson } from './experiment-lesson.tsx';
import { ExperimentPlan } from './experiment-plan.tsx';
import { ExperimentResults } from './experiment-results.tsx';
import { ExperimentRun } from './experiment-run.tsx';
import { runOf } from './run-of.ts';
import { useExperiments } from './use-experiments.ts';
import './experiment-screen.css';

type Props = { readonly id: string };

/** One experiment: what is claimed, how it is tried, what came of it, and why. */
export const ExperimentScreen = ({ id }: Props) => {
  const { experiments, problem, reload, run: live } = useExperiments();
  const at = experiments?.findIndex((each) => each.id === id) ?? -1;
  const experiment = experiments?.[at];
  const next = experiments?.[at + 1];
  const above = (
    <p className="experiment-above">
      <Link href="/experimentos" className="link">
        {experimentsText.all}
      </Link>
      {experiments && experiment && (
        <span>{experimentsText.number(at + 1, experiments.length)}</span>
      )}
    </p>
  );
  if (!experiments || !experiment) {
    return (
      <LabPage title={experimentsText.title} above={above}>
        <RetryNotice problem={problem} onRetry={reload} />
        {!experiments && !problem && <QuietLoading />}
        {experiments && <Notice tone="warn" {...experimentsText.missing} />}
      </LabPage>
    );
  }
  const run = runOf(experiment, live);
  return (
    <LabPage
      key={id}
      title={experiment.title}
      above={above}
      lead={
        <>
          <b className="experiment-term">{experimentsText.hypothesis}:</b> {experiment.hypothesis}
        </>
      }
    >
      <ExperimentRun experiment={experiment} run={run} />
      <ExperimentPlan experiment={experiment} run={run} />
      <ExperimentResults experiment={experiment} run={run} />
      <ExperimentLesson experiment={experiment} />
      {next && (
        <p className="experiment-next">
          {experimentsText.next}:{' '}
          <Link href={`/experimentos/${encodeURIComponent(next.id)}`}>{next.title}</Link>
        </p>
      )}
    </LabPage>
  );
};
