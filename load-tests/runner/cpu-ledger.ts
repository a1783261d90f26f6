import { allPids } from '@evolua/lab/supervisor/all-pids';
import { processStat } from '@evolua/lab/supervisor/process-stat';
import { withDescendants } from '@evolua/lab/system/with-descendants';

/** What Linux shows to programs, whatever the kernel's own clock (USER_HZ, time(7)). */
const TICKS_PER_SECOND = 100;

/** Seconds of a processor that these spent between two looks: alone, or with all they started. */
type Spent = (pids: readonly number[], which?: 'alone') => number;

/**
 * The processor time of processes. Each call is a look, and answers for the time since the one
 * before; the first knows nothing yet. Without /proc everything is 0.
 */
export const createCpuLedger = (): (() => Spent) => {
  let before: ReadonlyMap<number, number> | undefined;
  return () => {
    const stats = everyProcess();
    const now = new Map(stats.map(({ pid, cpuTicks }) => [pid, cpuTicks]));
    const then = before ?? now;
    before = now;
    const ticksOf = (pid: number) => Math.max(0, (now.get(pid) ?? 0) - (then.get(pid) ?? 0));
    return (pids, which) => {
      const all = which === 'alone' ? pids : [...withDescendants(pids, stats)];
      return all.reduce((sum, pid) => sum + ticksOf(pid), 0) / TICKS_PER_SECOND;
    };
  };
};

const everyProcess = () => {
  try {
    return allPids().flatMap((pid) => {
      const stat = processStat(pid);
      return stat === undefined ? [] : [{ pid, ...stat }];
    });
  } catch {
    return [];
  }
};
