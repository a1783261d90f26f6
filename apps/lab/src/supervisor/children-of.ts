import { readdirSync, readFileSync } from 'node:fs';

/** The processes that this one has started and that live; none where there is no /proc. */
export function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry) && parentOf(entry) === pid)
      .map(Number);
  } catch {
    return [];
  }
}

/** The second field behind the name, which may hold anything: proc_pid_stat(5). */
function parentOf(entry: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
