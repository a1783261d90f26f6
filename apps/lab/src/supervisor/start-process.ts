import { type ChildProcess, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { childrenOf } from './children-of.ts';
import type { ProcessCommand } from './process-command.ts';
import type { RunningProcess } from './running-process.ts';

/**
 * The shell that stands between the runner and a native server: a guard waits on descriptor 3 and,
 * when the runner's end closes without a word, asks the server to end. Forked twice, so that the
 * server, which takes the shell's place and pid, has no child that it does not know.
 */
const guard = `
signal=$1; shift
( { read -r word <&3 || kill -s "$signal" $$; } >/dev/null 2>&1 & )
exec 3<&-
exec "$@"`;

/**
 * Starts one process in a session of its own, so that Ctrl-C reaches the runner alone and the
 * runner decides the order in which things stop. Output goes straight to the file `logDescriptor`.
 * @throws when the system cannot start it (file missing, no permission).
 */
export async function startProcess(
  command: ProcessCommand,
  logDescriptor: number,
): Promise<RunningProcess> {
  const guarded = command.tether === 'guard';
  const signal = command.stopSignal.slice('SIG'.length);
  const child = spawn(
    guarded ? '/bin/sh' : command.file,
    guarded ? ['-c', guard, 'sh', signal, command.file, ...command.args] : [...command.args],
    {
      env: { ...command.env },
      cwd: command.cwd,
      detached: true,
      stdio: ['ignore', logDescriptor, logDescriptor, guarded ? 'pipe' : 'ipc'],
      ...command.user,
    },
  );
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve).once('error', reject);
  });
  child.on('error', () => {}); // A later failure to signal or to write: its exit tells the rest.
  return running(child);
}

function running(child: ChildProcess): RunningProcess {
  const pid = child.pid ?? 0;
  const guardPipe = child.stdio[3] as Writable | null | undefined;
  guardPipe?.on('error', () => {});
  let alive = true;
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      alive = false;
      guardPipe?.end('ended\n');
      resolve(signal ?? `código ${code}`);
    });
  });
  return {
    pid,
    exited,
    signal: (name) => {
      if (alive) process.kill(pid, name);
    },
    signalAll: (name) => {
      if (!alive) return;
      // Postgres' children lead groups of their own, and would answer for a moment longer.
      for (const child of childrenOf(pid)) signalIfAlive(child, name);
      process.kill(-pid, name);
    },
  };
}

function signalIfAlive(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended in the meantime.
  }
}
