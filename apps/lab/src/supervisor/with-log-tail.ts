import { problem } from '../problem.ts';
import type { LogFile } from './log-file.ts';

const tailLines = 12;

/** Adds to an error the last lines that the process wrote, where its reason usually stands. */
export function withLogTail(error: unknown, logFile: LogFile): Error {
  const { message } = error as Error;
  const lines = logFile.tail(tailLines).map((line) => `    ${line}`);
  const tail = lines.length > 0 ? ['', `  Fim de ${logFile.path}:`, ...lines].join('\n') : '';
  return problem(`${message}${tail}`, error);
}
