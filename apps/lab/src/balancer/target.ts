/** An instance, as the balancer sees it. */
export type Target = {
  readonly name: string;
  readonly region: string;
  /** On 127.0.0.1. */
  readonly port: number;
  /** Whether it has been told to stop: it gets nothing new, and ends what it has. */
  readonly leaving: () => boolean;
};
