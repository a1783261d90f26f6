import { readFileSync } from 'node:fs';

/**
 * Kilobytes that a process holds: its PSS, which counts a page shared by n processes as 1/n; 0 for
 * one that has just ended or belongs to another user. Source: smaps_rollup in proc_pid_smaps(5).
 */
export function memoryOf(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
