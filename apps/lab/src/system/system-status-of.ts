import type { Part } from '../supervisor/part.ts';
import { allParts } from './all-parts.ts';
import { partStatus } from './part-status.ts';
import { readMemory } from './read-memory.ts';
import { runningOf } from './running-of.ts';
import type { SystemStatus, VersionStatus } from './system-status.ts';
import type { VersionParts } from './version-parts.ts';
import { versionStatuses } from './version-statuses.ts';

/** Asks every part whether it answers now. */
export async function systemStatusOf(system: {
  readonly versions: readonly VersionParts[];
  readonly simulator: Part;
  readonly simulatorUrl: string;
  readonly logsFolder: string;
  readonly returnScale: number;
}): Promise<SystemStatus> {
  const { versions, simulator, simulatorUrl, logsFolder, returnScale } = system;
  const parts = await Promise.all([
    ...versions.flatMap((version) => versionStatuses(version, returnScale)),
    partStatus(simulator, 'Simulador', 'faz o papel dos provedores de LLM', [
      { label: 'catálogo de falhas', url: `${simulatorUrl}/admin/faults/catalogue` },
      { label: 'diário', url: `${simulatorUrl}/admin/journal` },
    ]),
  ]);
  const regions = versions.flatMap((version) => version.regions);
  const memory = await readMemory(allParts(system).flatMap(({ pid }) => pid ?? []));
  return {
    parts,
    versions: versions.map((version) => layoutOf(version, returnScale)),
    networkLinks: regions
      .flatMap(({ links }) => links)
      .map(({ name, toxics, counters }) => ({ name, toxics, counters })),
    logsFolder,
    memoryMb: memory?.totalMb,
    at: new Date(),
  };
}

function layoutOf(parts: VersionParts, returnScale: number): VersionStatus {
  const { folder: _, port: __, returnMs, ...version } = parts.version;
  return {
    ...version,
    url: parts.url,
    instances: runningOf(parts).map(({ name, region }) => ({ name, region })),
    balanced: parts.balancer?.ready(),
    returnMs: {
      server: returnMs.server * returnScale,
      postgres: returnMs.postgres * returnScale,
      redis: returnMs.redis * returnScale,
    },
  };
}
