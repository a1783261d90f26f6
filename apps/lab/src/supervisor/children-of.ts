import { allPids } from './all-pids.ts';
import { processStat } from './process-stat.ts';

/** The processes that this one has started and that live; none where there is no /proc. */
export function childrenOf(pid: number): readonly number[] {
  try {
    return allPids().filter((each) => processStat(each)?.parent === pid);
  } catch {
    return [];
  }
}
