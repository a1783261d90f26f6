import { readFile } from 'node:fs/promises';

/**
 * Kilobytes that a process holds: its PSS, which counts a page shared by n processes as 1/n; 0 for
 * one that has just ended or belongs to another user. The kernel takes about a millisecond to tell,
 * which must not hold up whatever passes through the runner. Source: smaps_rollup in
 * proc_pid_smaps(5).
 */
export async function memoryOf(pid: number): Promise<number> {
  try {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
