import { readFileSync } from 'node:fs';
import { allPids } from '../supervisor/all-pids.ts';
import { processStat } from '../supervisor/process-stat.ts';

/**
 * Megabytes in use by this runner's process group (npm and make included) and by everything that
 * descends from it or from the given processes: the sum of PSS, which counts shared pages once.
 * `undefined` without /proc. Source: smaps_rollup in proc_pid_smaps(5).
 */
export function memoryUseMb(pids: readonly number[]): number | undefined {
  try {
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
    const kilobytes = [...ours].reduce((sum, pid) => sum + pssOf(pid), 0);
    return Math.round(kilobytes / 1024);
  } catch {
    return undefined;
  }
}

/** 0 for a process that has just ended or belongs to another user. */
function pssOf(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
