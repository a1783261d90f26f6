/** When a version's instances become more and when they become fewer. */
export type ScalingRules = {
  /** Requests in flight that are right for one instance. */
  readonly inFlightTarget: number;
  readonly sampleMs: number;
  /** More are started once all of the last so many milliseconds asked for them. */
  readonly upMs: number;
  /** One is stopped once none of the last so many milliseconds needed it. */
  readonly downMs: number;
  /** How long one that is to be stopped may take to end what it has. */
  readonly drainMs: number;
  /** For all processes together: nothing is started above it. */
  readonly memoryMbMax: number;
};
