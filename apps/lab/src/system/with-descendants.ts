import type { ProcessPlace } from './process-places.ts';

/** These processes, with everything that they started and what that started. */
export function withDescendants(
  pids: Iterable<number>,
  places: readonly ProcessPlace[],
): ReadonlySet<number> {
  const found = new Set(pids);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { pid, parent } of places) if (found.has(parent)) found.add(pid);
  }
  return found;
}
