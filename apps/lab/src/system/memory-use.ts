import { readdirSync, readFileSync } from 'node:fs';

type ProcessPlace = { readonly pid: number; readonly parent: number; readonly group: number };

/**
 * Megabytes in use by this runner's process group (npm and make included) and by everything that
 * descends from it or from the given processes: the sum of PSS, which counts shared pages once.
 * `undefined` without /proc. Source of the fields: proc_pid_stat(5), smaps_rollup.
 */
export function memoryUseMb(pids: readonly number[]): number | undefined {
  try {
    const places = readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry))
      .flatMap((entry) => placeOf(Number(entry)));
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

function placeOf(pid: number): readonly ProcessPlace[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [{ pid, parent: Number(parent), group: Number(group) }];
  } catch {
    return [];
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
