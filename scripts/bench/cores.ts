import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const cores = availableParallelism();
const hasTaskset = spawnSync('taskset', ['--version']).status === 0;

/**
 * One core for the server that is measured and the others for whoever asks it and answers it, as
 * far as the system can pin: taskset(1), with two cores or more.
 */
export const arePinned = hasTaskset && cores > 1;

/** Everything that this process starts from now on stays away from the measured core. */
export const leaveTheMeasuredCore = () => {
  if (arePinned) spawnSync('taskset', ['-a', '-p', '-c', `1-${cores - 1}`, String(process.pid)]);
};

/** A command line that runs on the measured core. */
export const onTheMeasuredCore = (file: string, args: readonly string[]) =>
  arePinned ? { file: 'taskset', args: ['-c', '0', file, ...args] } : { file, args: [...args] };
