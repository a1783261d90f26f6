import type { ProcessView } from '@evolua/lab-contract/process-view';
import type { VersionId } from '@evolua/lab-contract/version-id';

export type ProcessGroup = {
  /** Absent: what all versions use. */
  readonly version: VersionId | undefined;
  readonly processes: readonly ProcessView[];
  /** Absent where the system tells of none of them. */
  readonly memoryMb: number | undefined;
  /** Servers that run, and those that scaling may still start. */
  readonly running: number;
  readonly spare: number;
};

const kinds: readonly ProcessView['kind'][] = ['server', 'postgres', 'redis', 'simulator'];

/** Processes by version, V1 first and what is shared last; servers before what they use. */
export const processGroups = (processes: readonly ProcessView[]): readonly ProcessGroup[] =>
  [...Map.groupBy(processes, ({ version }) => version)]
    .toSorted(([one = 'v9'], [other = 'v9']) => one.localeCompare(other))
    .map(([version, group]) => {
      const servers = group.filter(({ kind }) => kind === 'server');
      const spare = servers.filter(({ state }) => state === 'spare').length;
      const known = group.flatMap(({ memoryMb }) => memoryMb ?? []);
      return {
        version,
        processes: group.toSorted(
          (one, other) =>
            kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
            one.name.localeCompare(other.name, 'pt-BR', { numeric: true }),
        ),
        memoryMb: known.length > 0 ? known.reduce((sum, each) => sum + each, 0) : undefined,
        running: servers.filter(({ state }) => state === 'ready').length,
        spare,
      };
    });
