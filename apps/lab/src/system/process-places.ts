import { allPids } from '../supervisor/all-pids.ts';
import { processStat } from '../supervisor/process-stat.ts';

/** Where a process stands among the others. */
export type ProcessPlace = {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
};

/** Every process of the machine. Source: proc_pid_stat(5). Throws without /proc. */
export function processPlaces(): readonly ProcessPlace[] {
  return allPids().flatMap((pid) => {
    const stat = processStat(pid);
    return stat === undefined ? [] : { pid, ...stat };
  });
}
