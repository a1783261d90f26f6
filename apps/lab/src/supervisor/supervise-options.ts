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
  readonly readyMs?: number;
  readonly stopMs?: number;
};
