import { memoryOf } from './memory-of.ts';
import { ownPids } from './own-pids.ts';
import { processPlaces } from './process-places.ts';
import { withDescendants } from './with-descendants.ts';

/** Megabytes, each the sum of PSS. */
export type MemoryReading = {
  /** Of this runner and of all that it started. */
  readonly totalMb: number;
  /** Of each of the processes asked for, with what it started. */
  readonly byPid: ReadonlyMap<number, number>;
};

const kilobytesPerMb = 1_024;

/** Reads the memory of these processes of the runner, and of all; `undefined` without /proc. */
export async function readMemory(pids: readonly number[]): Promise<MemoryReading | undefined> {
  const kilobytes = new Map<number, number>();
  const megabytesOf = (some: Iterable<number>) => {
    const sum = [...some].reduce((total, pid) => total + (kilobytes.get(pid) ?? 0), 0);
    return Math.round(sum / kilobytesPerMb);
  };
  try {
    const places = processPlaces();
    // One by one: the threads that read files are few, and others need them.
    for (const pid of ownPids(pids, places)) kilobytes.set(pid, await memoryOf(pid));
    const byPid = pids.map((pid) => [pid, megabytesOf(withDescendants([pid], places))] as const);
    return { totalMb: megabytesOf(kilobytes.keys()), byPid: new Map(byPid) };
  } catch {
    return undefined;
  }
}
