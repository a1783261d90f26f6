import type { LogFile } from './log-file.ts';
import type { ProcessCommand } from './process-command.ts';

export type SuperviseOptions = {
  /** Names its files; unique within a runner. */
  readonly name: string;
  /** What the console calls it. */
  readonly label: string;
  /** Asked before every start; may put in order what a crash left behind. */
  readonly command: () => Promise<ProcessCommand>;
  readonly probe: (pid: number) => Promise<boolean>;
  /** Receives a sentence (pt-BR) whenever something unexpected happens. */
  readonly log: (sentence: string) => void;
  readonly logFile: LogFile;
  /** Where live processes are noted for the next runner; absent: nowhere. */
  readonly runFolder?: string | undefined;
  /** A change in one of these folders restarts the process. */
  readonly watch?: readonly string[];
  /** The first pause after a death; absent: hardly any. The next ones grow. */
  readonly returnMs?: number | undefined;
  /** How long it is left alone between the decision to stop it and the signal. */
  readonly leaveMs?: number | undefined;
  readonly readyMs?: number;
  readonly stopMs?: number;
};
