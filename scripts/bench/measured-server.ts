import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { onTheMeasuredCore } from './cores.ts';

const TICKS_PER_SECOND = 100;

/** A process on the measured core, and what it has used of it. */
export type MeasuredServer = {
  readonly child: ChildProcess;
  readonly cpuSeconds: () => number;
  /** Ready to run, and others had the core. */
  readonly waitedSeconds: () => number;
  readonly stop: () => Promise<void>;
};

/** Starts Node on the measured core, with the flags that a version's `npm start` has. */
export const startMeasured = (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): MeasuredServer => {
  const { file, args: all } = onTheMeasuredCore(process.execPath, args);
  const child = spawn(file, all, {
    env: { ...environment, PATH: process.env.PATH },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const proc = (name: string) => {
    try {
      return readFileSync(`/proc/${child.pid}/${name}`, 'utf8');
    } catch {
      return '';
    }
  };
  return {
    child,
    cpuSeconds: () => {
      const stat = proc('stat');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    },
    waitedSeconds: () => Number(proc('schedstat').split(' ')[1]) / 1e9,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
};
