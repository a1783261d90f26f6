import { spawnSync } from 'node:child_process';
import { existsSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { processIdentity } from '../supervisor/process-identity.ts';
import { readPostmaster } from './read-postmaster.ts';

const pollMs = 20;
/** Postgres's three ways to shut down: fast, immediate, and the system's. */
const signals = [
  { signal: 'SIGINT', graceMs: 3_000 },
  { signal: 'SIGQUIT', graceMs: 1_000 },
  { signal: 'SIGKILL', graceMs: 1_000 },
] as const;

/**
 * Puts a data folder in order before a server starts on it: one still alive from a runner that
 * died is shut down, and a `postmaster.pid` whose pid by now belongs to something else, which
 * would keep Postgres from starting, is taken away.
 */
export async function clearPostmaster(dataFolder: string): Promise<void> {
  const found = readPostmaster(dataFolder);
  if (found === undefined) return;
  const { pid } = found;
  const identity = processIdentity(pid);
  if (identity !== undefined && servesFrom(pid, dataFolder)) {
    const alive = () => processIdentity(pid) === identity;
    for (const { signal, graceMs } of signals) {
      if (!alive()) break;
      process.kill(pid, signal);
      const deadline = performance.now() + graceMs;
      while (alive() && performance.now() < deadline) await delay(pollMs);
    }
  }
  rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
}

/** A server works inside its data folder; without /proc, its command line tells. */
function servesFrom(pid: number, dataFolder: string): boolean {
  if (existsSync('/proc/self/cwd')) {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder);
    } catch {
      return false;
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.includes(dataFolder);
}
