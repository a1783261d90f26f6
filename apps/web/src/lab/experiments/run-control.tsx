import type { ExperimentView } from '@evolua/lab-contract/experiment-view';
import type { RunView } from '@evolua/lab-contract/run-view';
import { Link } from 'wouter';
import { experimentsText } from '../text/experiments-text.ts';
import type { useRunControl } from './use-run-control.ts';

type Props = {
  readonly experiment: ExperimentView;
  readonly run: RunView | undefined;
  readonly control: ReturnType<typeof useRunControl>;
};

/** Run, or interrupt what runs; where neither can be, why. */
export const RunControl = ({ experiment, run, control }: Props) => {
  const { canAct, busy, running, playing, otherId, start, abort } = control;
  const blocked = !canAct || busy || playing || otherId !== undefined;
  const words = experimentsText;
  return (
    <div className="run-control">
      {running && !playing ? (
        <button
          type="button"
          className="button-quiet"
          aria-disabled={!canAct || busy}
          onClick={() => canAct && abort()}
        >
          {busy ? words.aborting : words.abort}
        </button>
      ) : (
        <button
          type="button"
          className="button"
          aria-disabled={blocked}
          onClick={() => blocked || start()}
        >
          {busy ? words.starting : run ? words.runAgain : words.run}
        </button>
      )}
      <p>
        {!canAct && words.readOnly}
        {canAct && playing && (
          <>
            {words.gameDayRuns}{' '}
            <Link href="/dia-de-jogo" className="link">
              {words.toGameDay}
            </Link>
          </>
        )}
        {canAct && !playing && otherId !== undefined && (
          <>
            {words.otherRuns}{' '}
            <Link href={`/experimentos/${encodeURIComponent(otherId)}`} className="link">
              {words.toOther}
            </Link>
          </>
        )}
        {canAct && !playing && otherId === undefined && words.takes(experiment.seconds)}
      </p>
    </div>
  );
};
