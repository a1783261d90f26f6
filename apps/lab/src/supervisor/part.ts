/**
 * `returning`: it died and waits for its next attempt. `frozen`: it lives and does nothing.
 * `stopping`: it has been told to end, or is about to be.
 */
export type PartState = 'starting' | 'ready' | 'returning' | 'frozen' | 'stopping' | 'stopped';

/** How a process is ended in good order; what is absent is its own. */
export type StopHow = {
  /** Past it, by force. */
  readonly deadlineMs?: number;
  readonly signal?: 'SIGTERM' | 'SIGINT';
};

/**
 * A handle to one supervised process, whatever it is. Verbs resolve when they are done and can be
 * called in any state; a part that dies by itself comes back by itself, one that was stopped or
 * killed through this handle stays down until `start`.
 */
export type Part = {
  readonly name: string;
  readonly state: PartState;
  /** Absent while no process is alive. */
  readonly pid: number | undefined;
  /** How often it has died and come back by itself. */
  readonly returns: number;
  readonly logPath: string;
  /** Asks the process itself, now. */
  readonly answers: () => Promise<boolean>;
  /** Resolves when it answers. @throws a Problem with its last log lines when it does not. */
  readonly start: () => Promise<void>;
  readonly stop: (how?: StopHow) => Promise<void>;
  /** SIGKILL, and it stays down. */
  readonly kill: () => Promise<void>;
  /** SIGKILL, as a crash would: it comes back by itself. Resolves when it is gone. */
  readonly crash: () => Promise<void>;
  /** SIGSTOP: its connections stay open and nobody answers, as when a machine hangs. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly restart: () => Promise<void>;
  readonly logTail: (lineCount: number) => readonly string[];
};
