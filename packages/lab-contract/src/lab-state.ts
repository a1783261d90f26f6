import type { ActiveFault } from './active-fault.ts';
import type { FaultView } from './fault-view.ts';
import type { Figures } from './figures.ts';
import type { GameDayView } from './game-day-view.ts';
import type { PastFault } from './past-fault.ts';
import type { ProcessView } from './process-view.ts';
import type { RunView } from './run-view.ts';
import type { Second } from './second.ts';
import type { TrafficSettings } from './traffic-settings.ts';
import type { VersionId } from './version-id.ts';
import type { VersionView } from './version-view.ts';

/** Everything that the laboratory shows when it is opened. */
export type LabState = {
  readonly versions: readonly VersionView[];
  readonly faults: readonly FaultView[];
  readonly active: readonly ActiveFault[];
  readonly past: readonly PastFault[];
  readonly traffic: TrafficSettings & { readonly perSecondMax: number };
  /** The last three minutes, oldest first. */
  readonly seconds: readonly Second[];
  readonly figures: Readonly<Partial<Record<VersionId, Figures>>>;
  readonly processes: readonly ProcessView[];
  readonly memoryMb: number | undefined;
  readonly run: RunView | undefined;
  readonly gameDay: GameDayView | undefined;
  /** The laboratory's own clock, for countdowns. */
  readonly now: number;
};
