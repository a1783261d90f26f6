import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const onLinux = existsSync('/proc/self/stat');

/**
 * What tells one life of a pid from the next, since the system hands pids out again: the machine's
 * boot and the process's start time. `undefined` when no such process is alive (a zombie is not).
 */
export function processIdentity(pid: number): string | undefined {
  return onLinux ? fromProc(pid) : fromPs(pid);
}

/** Fields as in proc_pid_stat(5); the name in field 2 may itself hold spaces and parentheses. */
function fromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, startTicks] = [fields[0], fields[19]];
    if (state === 'Z' || state === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${startTicks}`;
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): string | undefined {
  const { stdout, status } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...minimalPath, LC_ALL: 'C' },
  });
  const [state, ...started] = stdout?.trim().split(/\s+/) ?? [];
  return status === 0 && state && !state.startsWith('Z') ? started.join(' ') : undefined;
}

const minimalPath = { PATH: '/usr/bin:/bin' };
