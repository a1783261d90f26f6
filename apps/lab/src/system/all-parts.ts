import type { Part } from '../supervisor/part.ts';
import type { Assembly } from './assemble.ts';

/** Everything that is a process, spare instances included. */
export function allParts({ simulator, versions }: Omit<Assembly, 'screens'>): readonly Part[] {
  const ofVersions = versions.flatMap(({ postgres, regions, instances }) => [
    ...instances.map(({ server }) => server),
    postgres,
    ...regions.map(({ redis }) => redis),
  ]);
  return [simulator, ...ofVersions.filter((part) => part !== undefined)];
}
