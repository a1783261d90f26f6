/** What a process has opened: looked after while it serves, closed when it leaves. */
export type Resource = {
  readonly close: () => Promise<void>;
  /** Absent where nothing depends on whether it is well. */
  readonly check?: {
    readonly name: string;
    /** Without a required one the process is not ready; without another it is degraded. */
    readonly required: boolean;
    /** Throws while it is away. */
    readonly ping: () => Promise<void>;
  };
};
