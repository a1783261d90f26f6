import type { GameDayOrder, GameDayView } from '@evolua/lab-contract/game-day-view';

export type GameDays = {
  readonly view: () => GameDayView | undefined;
  readonly start: (order: GameDayOrder) => GameDayView;
  readonly stop: () => Promise<void>;
  readonly onChange: (listener: () => void) => () => void;
};
