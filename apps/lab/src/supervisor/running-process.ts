/** One live process and its end. */
export type RunningProcess = {
  readonly pid: number;
  /** Resolves once, with how it ended: a signal's name or `código N`. Never rejects. */
  readonly exited: Promise<string>;
  /** No effect once it has ended, so that a pid handed out again is never hit. */
  readonly signal: (name: NodeJS.Signals) => void;
  /** The same to it, to its children and to everything in its process group. */
  readonly signalAll: (name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void;
};
