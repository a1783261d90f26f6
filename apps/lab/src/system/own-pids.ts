import { type ProcessPlace, processPlaces } from './process-places.ts';
import { withDescendants } from './with-descendants.ts';

/**
 * This runner's process group (npm and make included), and everything that descends from it or
 * from the given processes. Throws without /proc.
 */
export function ownPids(
  pids: readonly number[],
  places: readonly ProcessPlace[] = processPlaces(),
): ReadonlySet<number> {
  const group = places.find(({ pid }) => pid === process.pid)?.group;
  const grouped = places.filter((place) => place.group === group).map(({ pid }) => pid);
  return withDescendants([process.pid, ...pids, ...grouped], places);
}
