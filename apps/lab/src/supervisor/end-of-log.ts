import type { LogFile } from './log-file.ts';

const lineCount = 24;

/** The last lines that a process wrote, where the reason of a failure stands; empty if none. */
export function endOfLog({ path, tail }: LogFile): string {
  const lines = tail(lineCount).map((line) => `    ${line}`);
  return lines.length === 0 ? '' : [`  Fim de ${path}:`, ...lines].join('\n');
}
