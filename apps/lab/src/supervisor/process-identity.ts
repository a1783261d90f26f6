import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { processStat } from './process-stat.ts';

const minimalPath = { PATH: '/usr/bin:/bin' };
const onLinux = existsSync('/proc/self/stat');

/**
 * What tells one life of a pid from the next, since the system hands pids out again: the machine's
 * boot and the process's start time. `undefined` when no such process is alive (a zombie is not).
 */
export function processIdentity(pid: number): string | undefined {
  return onLinux ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): string | undefined {
  const stat = processStat(pid);
  if (stat === undefined || stat.state === 'Z' || stat.state === 'X') return undefined;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot}:${stat.startTicks}`;
}

function fromPs(pid: number): string | undefined {
  const { stdout, status } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...minimalPath, LC_ALL: 'C' },
  });
  const [state, ...started] = stdout?.trim().split(/\s+/) ?? [];
  return status === 0 && state && !state.startsWith('Z') ? started.join(' ') : undefined;
}
