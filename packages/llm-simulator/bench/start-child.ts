import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CLOCK_TICKS_PER_SECOND = 100;

export type Child = {
  readonly url: string;
  /** CPU seconds spent so far, user and system. */
  readonly cpuSeconds: () => Promise<number>;
  /** Seconds spent ready to run while other processes had the cores. */
  readonly queuedSeconds: () => Promise<number>;
  /** Proportional set size in MB. */
  readonly memoryMb: () => Promise<number>;
  readonly stop: () => Promise<void>;
};

/** Starts a script of this package as the lab starts it, and waits for its line of JSON. */
export async function startChild(
  script: string,
  environment: Readonly<Record<string, string>>,
): Promise<Child> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const flags = ['--max-semi-space-size=4', '--max-old-space-size=128'];
  const child = spawn(process.execPath, [...flags, path], {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    url: JSON.parse(line).url,
    cpuSeconds: async () => {
      const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS_PER_SECOND;
    },
    queuedSeconds: async () => {
      const schedstat = await readFile(`/proc/${child.pid}/schedstat`, 'utf8');
      return Number(schedstat.split(' ')[1]) / 1_000_000_000;
    },
    memoryMb: async () => {
      const rollup = await readFile(`/proc/${child.pid}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1]) / 1_024;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
