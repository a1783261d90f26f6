import type { LabState } from '@evolua/lab-contract/lab-state';

/** The system that is asked. */
export type Place = {
  readonly labUrl: string;
  readonly key: string;
  readonly simulatorUrl: string;
  readonly state: () => Promise<LabState>;
  /** Stops it, if it was started here; leaves it as it was found, if not. */
  readonly close: () => Promise<void>;
};
