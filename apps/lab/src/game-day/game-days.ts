import type { GameDayOrder, GameDayView } from '@evolua/lab-contract/game-day-view';

/** Schedules of experiments. Refusals are thrown as a `LabRefusal`. */
export type GameDays = {
  /** The one that runs, or the last that did: its report. */
  readonly view: () => GameDayView | undefined;
  /** Refused: out of range, while another one or an experiment runs. */
  readonly start: (order: GameDayOrder) => GameDayView;
  /** Resolves when what was broken is repaired; at once when none runs. */
  readonly stop: () => Promise<void>;
  readonly onChange: (listener: () => void) => () => void;
};
