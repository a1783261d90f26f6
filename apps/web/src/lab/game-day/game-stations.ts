import type { GameDayView } from '@evolua/lab-contract/game-day-view';
import type { RunView } from '@evolua/lab-contract/run-view';

export type GameStation = {
  readonly key: string;
  readonly experimentId: string;
  readonly state: 'waiting' | 'now' | 'played' | 'skipped';
  /** What it came to so far; absent before it is played. */
  readonly run: RunView | undefined;
};

/** The plan of a game day as stations: those played, the one under way, those still to come. */
export const gameStations = (
  { plan, runs, state }: Pick<GameDayView, 'plan' | 'runs' | 'state'>,
  live: RunView | undefined,
): readonly GameStation[] =>
  plan.map((experimentId, index) => {
    const key = `${index} ${experimentId}`;
    const run = runs[index];
    if (run) return { key, experimentId, run, state: 'played' };
    if (state !== 'running') return { key, experimentId, run, state: 'skipped' };
    if (index > runs.length) return { key, experimentId, run, state: 'waiting' };
    const own = live?.experimentId === experimentId && live.endedAt === undefined;
    return { key, experimentId, run: own ? live : undefined, state: 'now' };
  });
