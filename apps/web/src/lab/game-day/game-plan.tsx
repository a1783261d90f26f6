import type { GameDayView } from '@evolua/lab-contract/game-day-view';
import type { RunView } from '@evolua/lab-contract/run-view';
import { Link } from 'wouter';
import { StationMark } from '../../parts/station-mark.tsx';
import { GoodChart } from '../chart/good-chart.tsx';
import { tallyOf } from '../experiments/tally-of.ts';
import { VerdictRow } from '../experiments/verdict-row.tsx';
import { RetryNotice } from '../parts/retry-notice.tsx';
import { useAct } from '../state/use-act.ts';
import { useCanAct } from '../state/use-can-act.ts';
import { useLabServices } from '../state/use-lab-services.ts';
import { gameDayText } from '../text/game-day-text.ts';
import { type GameStation, gameStations } from './game-stations.ts';

type NoteProps = {
  readonly station: GameStation;
  readonly versions: GameDayView['versions'];
};
type Props = {
  readonly game: GameDayView;
  /** The experiment that runs now. */
  readonly run: RunView | undefined;
  readonly titleOf: (id: string) => string;
};

/** The experiments of a game day, as stations down a line, and how far it is. */
export const GamePlan = ({ game, run, titleOf }: Props) => {
  const { plan, runs, state, versions } = game;
  const { api } = useLabServices();
  const canAct = useCanAct();
  const { busy, problem, act } = useAct();
  const running = state === 'running';
  return (
    <section className="game-plan">
      <div className="game-state">
        <h2>{gameDayText.states[state]}</h2>
        {running && (
          <>
            <p>{gameDayText.running(Math.min(runs.length + 1, plan.length), plan.length)}</p>
            {canAct && (
              <button
                type="button"
                className="button-quiet"
                aria-disabled={busy}
                onClick={() => busy || act(api.stopGameDay)}
              >
                {busy ? gameDayText.stopping : gameDayText.stop}
              </button>
            )}
          </>
        )}
      </div>
      <RetryNotice problem={problem} />
      {running && <GoodChart />}
      <ol className="route-line" data-fit="down" aria-label={gameDayText.plan}>
        {gameStations(game, run).map((station) => (
          <li
            key={station.key}
            data-shape={shapeOf(station)}
            data-pending={station.state === 'now' || undefined}
          >
            <StationMark shape={shapeOf(station)} />
            <b>
              <Link href={`/experimentos/${encodeURIComponent(station.experimentId)}`}>
                {titleOf(station.experimentId)}
              </Link>
            </b>
            <StationNote station={station} versions={versions} />
          </li>
        ))}
      </ol>
    </section>
  );
};

const StationNote = ({ station: { state, run }, versions }: NoteProps) => {
  const { stations } = gameDayText;
  if (state === 'played' && run?.phase === 'done') {
    return <VerdictRow run={run} versions={versions} />;
  }
  const cut = run?.phase === 'failed' ? (run.problem ?? stations.failed) : stations.aborted;
  return <p className="note">{state === 'played' ? cut : stations[state]}</p>;
};

const shapeOf = ({ state, run }: GameStation) => {
  if (state !== 'played' || !run || run.phase === 'aborted') return 'waiting';
  const { held, judged } = tallyOf(run);
  return run.phase === 'done' && held === judged ? 'good' : 'failed';
};
