/** How often something happened in the last second. */
export type Count = {
  readonly perSecond: number;
  readonly failedPerSecond: number;
};
