import type { ActiveFault } from './active-fault.ts';
import type { Figures } from './figures.ts';
import type { GameDayView } from './game-day-view.ts';
import type { LabState } from './lab-state.ts';
import type { PastFault } from './past-fault.ts';
import type { ProcessView } from './process-view.ts';
import type { RunView } from './run-view.ts';
import type { Second } from './second.ts';
import type { TrafficSettings } from './traffic-settings.ts';
import type { VersionId } from './version-id.ts';

/** What `GET /api/ao-vivo` sends; `type` is the SSE event's name, and the rest its data. */
export type LiveEvent =
  | ({ readonly type: 'state' } & LabState)
  | {
      /** Once a second while there is traffic. */
      readonly type: 'tick';
      readonly now: number;
      /** Those that have changed since the last tick: an answer may take 20 of them. */
      readonly seconds: readonly Second[];
      readonly figures: Readonly<Partial<Record<VersionId, Figures>>>;
    }
  | {
      readonly type: 'faults';
      readonly active: readonly ActiveFault[];
      readonly past: readonly PastFault[];
    }
  | ({ readonly type: 'traffic' } & TrafficSettings)
  | {
      readonly type: 'processes';
      readonly processes: readonly ProcessView[];
      readonly memoryMb: number | undefined;
    }
  | { readonly type: 'run'; readonly run: RunView | undefined }
  | { readonly type: 'game-day'; readonly gameDay: GameDayView | undefined };
