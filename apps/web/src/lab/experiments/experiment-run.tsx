import type { ExperimentView } from '@evolua/lab-contract/experiment-view';
import type { RunView } from '@evolua/lab-contract/run-view';
import { useState } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { RouteLine } from '../../parts/route-line.tsx';
import { GoodChart } from '../chart/good-chart.tsx';
import { RetryNotice } from '../parts/retry-notice.tsx';
import { experimentsText } from '../text/experiments-text.ts';
import { RunControl } from './run-control.tsx';
import { stationsOfRun } from './stations-of-run.ts';
import { useRunControl } from './use-run-control.ts';

type Props = { readonly experiment: ExperimentView; readonly run: RunView | undefined };

/** The button that plays it, and how far it is. */
export const ExperimentRun = ({ experiment, run }: Props) => {
  const control = useRunControl(experiment.id, run);
  const [watched, setWatched] = useState(control.running);
  // It stays when the run is over, so that its end can be read.
  if (control.running && !watched) setWatched(true);
  const { ended } = experimentsText;
  return (
    <section className="experiment-run" aria-label={experimentsText.phases.label}>
      <RunControl experiment={experiment} run={run} control={control} />
      <RetryNotice problem={control.problem} />
      {run && <RouteLine stations={stationsOfRun(run, experiment.faultId !== undefined)} />}
      {watched && <GoodChart />}
      {run?.phase === 'aborted' && <Notice tone="warn" {...ended.aborted} />}
      {run?.phase === 'failed' && (
        <Notice
          title={ended.failed.title}
          detail={[run.problem, ended.failed.detail].filter(Boolean).join(' ')}
        />
      )}
    </section>
  );
};
