import { readFileSync } from 'node:fs';

export type ProcessStat = {
  /** One letter; `Z` and `X` are dead. */
  readonly state: string;
  readonly parent: number;
  readonly group: number;
  /** When it started, in clock ticks since the boot. */
  readonly startTicks: string;
  /** Of a processor, in clock ticks: its own time and the system's for it. */
  readonly cpuTicks: number;
};

/**
 * What Linux says of a process; `undefined` when there is none, or no /proc. Fields as in
 * proc_pid_stat(5): the name in field 2 may itself hold spaces and parentheses.
 */
export function processStat(pid: number): ProcessStat | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = '', parent, group] = fields;
    return {
      state,
      parent: Number(parent),
      group: Number(group),
      startTicks: fields[19] ?? '',
      cpuTicks: Number(fields[11]) + Number(fields[12]),
    };
  } catch {
    return undefined;
  }
}
