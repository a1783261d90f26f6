/** What to run, and how it learns that the runner is gone. */
export type ProcessCommand = {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The OS user to run as; absent: the runner's own. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  /** `channel`: a Node process preloaded with the tether. `guard`: anything else, under a shell. */
  readonly tether: 'channel' | 'guard';
  /** The signal that asks it to end in good order. */
  readonly stopSignal: 'SIGTERM' | 'SIGINT';
};
