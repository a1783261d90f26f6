/** The background traffic. */
export type TrafficSettings = {
  readonly on: boolean;
  /** Questions per second to each version: 1 to 50. */
  readonly perSecond: number;
};
