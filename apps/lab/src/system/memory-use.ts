import { memoryOf } from './memory-of.ts';
import { ownPids } from './own-pids.ts';

/**
 * Megabytes in use by this runner and all that it started, or by the given processes and theirs:
 * the sum of PSS. `undefined` without /proc.
 */
export function memoryUseMb(pids: readonly number[]): number | undefined {
  try {
    const kilobytes = [...ownPids(pids)].reduce((sum, pid) => sum + memoryOf(pid), 0);
    return Math.round(kilobytes / 1024);
  } catch {
    return undefined;
  }
}
