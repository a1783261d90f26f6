/** What everybody used, from the sample before until this one. */
export type Sample = {
  /** Since the epoch. */
  readonly at: number;
  /** Processors kept busy: 1 is one whole core. */
  readonly cpu: {
    /** Servers, Postgres and Redis of the version that is asked. */
    readonly version: number;
    readonly generator: number;
    /** Its balancers and links, of whichever version. */
    readonly lab: number;
    readonly simulator: number;
    /** Of everything on the machine. */
    readonly machine: number;
  };
  /** PSS of the version's processes; absent where the system does not tell. */
  readonly memoryMb: number | undefined;
  readonly instances: number;
};
