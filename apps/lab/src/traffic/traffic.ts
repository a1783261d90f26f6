import type { Figures } from '@evolua/lab-contract/figures';
import type { RequestTrace } from '@evolua/lab-contract/request-trace';
import type { Second } from '@evolua/lab-contract/second';
import type { TrafficSettings } from '@evolua/lab-contract/traffic-settings';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { ProbeAnswer } from './probe-answer.ts';

/** The background traffic and what is measured by it. */
export type Traffic = {
  readonly settings: () => TrafficSettings;
  /** Whole questions per second, 1 to `perSecondMax`: checked where it comes in. */
  readonly set: (settings: TrafficSettings) => void;
  /**
   * Multiplies the pace to these versions, up to 100 per second each, until the function returned
   * is called; of several the greatest counts. There is traffic as long, whoever watches.
   */
  readonly surge: (factor: number, versions: readonly VersionId[]) => () => void;
  /** There is traffic, whoever watches and whatever is set, until the function returned is called. */
  readonly hold: () => () => void;
  /** So many look at it now; 10 s after the last one it stops. */
  readonly watched: (count: number) => void;
  /** The last three minutes, oldest first. */
  readonly seconds: () => readonly Second[];
  readonly figures: () => Readonly<Partial<Record<VersionId, Figures>>>;
  /** The last 200 questions, newest first; the id is the trace id that the version was given. */
  readonly traces: () => readonly RequestTrace[];
  /** Once a second while there is traffic or an answer under way: what has changed. */
  readonly onTick: (listener: (changed: readonly Second[]) => void) => () => void;
  /** Each answer once it is judged, those asked by hand too. */
  readonly onAnswer: (listener: (answer: ProbeAnswer) => void) => () => void;
  /** Leaves the answers under way. */
  readonly close: () => Promise<void>;
};
