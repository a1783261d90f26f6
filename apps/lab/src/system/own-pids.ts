import { allPids } from '../supervisor/all-pids.ts';
import { processStat } from '../supervisor/process-stat.ts';

/**
 * This runner's process group (npm and make included), and everything that descends from it or
 * from the given processes. Source: proc_pid_stat(5). Throws without /proc.
 */
export function ownPids(pids: readonly number[]): ReadonlySet<number> {
  const places = allPids().flatMap((pid) => {
    const stat = processStat(pid);
    return stat === undefined ? [] : { pid, ...stat };
  });
  const ours = new Set([process.pid, ...pids]);
  const group = places.find(({ pid }) => pid === process.pid)?.group;
  for (const place of places) if (place.group === group) ours.add(place.pid);
  for (let before = -1; before !== ours.size; ) {
    before = ours.size;
    for (const { pid, parent } of places) if (ours.has(parent)) ours.add(pid);
  }
  return ours;
}
