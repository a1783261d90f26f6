import { awaitReady } from './await-ready.ts';
import { endProcess } from './end-process.ts';
import type { StopHow } from './part.ts';
import type { ProcessCommand } from './process-command.ts';
import { recordProcess } from './record-process.ts';
import type { RunningProcess } from './running-process.ts';
import { startProcess } from './start-process.ts';
import type { SuperviseOptions } from './supervise-options.ts';

/** Room for one process at a time. */
export type ProcessSlot = {
  readonly pid: () => number | undefined;
  /** Starts a process and resolves when it answers. @throws a Problem when it does not. */
  readonly launch: (wanted: () => boolean) => Promise<void>;
  /** SIGKILL that counts as a death of its own; resolves when it is gone. */
  readonly crash: () => Promise<void>;
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Ends the process, if there is one, and resolves when it is gone. */
  readonly end: (manner: 'gently' | 'at once', how?: StopHow) => Promise<void>;
};

const readyDefaultMs = 45_000;
const stopDefaultMs = 2_500;

/** `onDeath` hears of a process that had answered and ended without being told to. */
export function processSlot(
  options: SuperviseOptions,
  onDeath: (how: string) => void,
): ProcessSlot {
  const { name, label, logFile, runFolder, probe } = options;
  let live: { readonly command: ProcessCommand; readonly running: RunningProcess } | undefined;

  const launch = async (wanted: () => boolean) => {
    const command = await options.command();
    const running = await startProcess(command, logFile.descriptor);
    const entry = { command, running };
    live = entry;
    const forget = runFolder
      ? recordProcess(runFolder, { name, pid: running.pid, stopSignal: command.stopSignal })
      : () => {};
    let answered = false;
    void running.exited.then((how) => {
      forget();
      if (live !== entry) return;
      live = undefined;
      if (answered) onDeath(how);
    });
    const readyMs = options.readyMs ?? readyDefaultMs;
    await awaitReady({ label, running, probe, wanted, readyMs });
    answered = true;
  };

  const end: ProcessSlot['end'] = async (manner, how = {}) => {
    if (live === undefined) return;
    const { command, running } = live;
    live = undefined;
    if (manner === 'at once') {
      running.signalAll('SIGKILL');
      await running.exited;
      return;
    }
    const { signal = command.stopSignal, deadlineMs = options.stopMs ?? stopDefaultMs } = how;
    await endProcess(running, { signal, deadlineMs });
  };

  return {
    pid: () => live?.running.pid,
    launch,
    crash: async () => {
      const crashed = live?.running;
      crashed?.signalAll('SIGKILL');
      await crashed?.exited;
    },
    freeze: () => live?.running.signalAll('SIGSTOP'),
    thaw: () => live?.running.signalAll('SIGCONT'),
    end,
  };
}
