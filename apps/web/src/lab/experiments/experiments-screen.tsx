import { Notice } from '../../parts/notice.tsx';
import { QuietLoading } from '../../parts/quiet-loading.tsx';
import { RetryNotice } from '../parts/retry-notice.tsx';
import { LabPage } from '../shell/lab-page.tsx';
import { experimentsText } from '../text/experiments-text.ts';
import { ExperimentEntry } from './experiment-entry.tsx';
import { runOf } from './run-of.ts';
import { useExperiments } from './use-experiments.ts';
import './experiments-screen.css';

/** The guided experiments in the order of teaching, as a notebook's table of contents. */
export const ExperimentsScreen = () => {
  const { experiments, problem, reload, run } = useExperiments();
  return (
    <LabPage title={experimentsText.title} lead={experimentsText.lead}>
      <RetryNotice problem={problem} onRetry={reload} />
      {!experiments && !problem && <QuietLoading />}
      {experiments?.length === 0 && <Notice tone="warn" {...experimentsText.empty} />}
      {experiments && experiments.length > 0 && (
        <ol className="experiments">
          {experiments.map((experiment) => (
            <ExperimentEntry
              key={experiment.id}
              experiment={experiment}
              run={runOf(experiment, run)}
            />
          ))}
        </ol>
      )}
    </LabPage>
  );
};
