import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { allPids } from '../supervisor/all-pids.ts';

const listening = '0A';

/**
 * The process that listens on a port, where /proc tells: a user sees only their own, and other
 * systems have no /proc. Source of the fields: proc_pid_net(5), `/proc/net/tcp`.
 */
export function portHolder(port: number): { pid: number; name: string } | undefined {
  try {
    const sockets = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => listenersOn(port, file));
    const pid = allPids().find((each) => sockets.some((inode) => holdsSocket(each, inode)));
    if (pid !== undefined) return { pid, name: programOf(pid) };
  } catch {
    // No /proc, or the process ended while it was being looked at.
  }
  return undefined;
}

/** Not `comm`, which holds the name of a thread: Node's is MainThread. */
function programOf(pid: number): string {
  const [program = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  return basename(program) || 'outro programa';
}

/** The inodes of the sockets that listen on a port. */
function listenersOn(port: number, file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => state === listening && local?.endsWith(hexadecimal(port)))
    .map((fields) => fields[9] ?? '');
}

function hexadecimal(port: number): string {
  return `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
}

function holdsSocket(pid: number, inode: string): boolean {
  try {
    const descriptors = readdirSync(`/proc/${pid}/fd`);
    return descriptors.some((descriptor) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${descriptor}`) === `socket:[${inode}]`;
      } catch {
        return false;
      }
    });
  } catch {
    return false;
  }
}
