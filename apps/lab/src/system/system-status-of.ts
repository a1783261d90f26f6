import type { Part } from '../supervisor/part.ts';
import { memoryUseMb } from './memory-use.ts';
import type { PartStatus, SystemStatus } from './system-status.ts';
import type { VersionParts } from './version-parts.ts';

/** Asks every part whether it answers now. */
export async function systemStatusOf(system: {
  readonly versions: readonly VersionParts[];
  readonly simulator: Part;
  readonly simulatorUrl: string;
  readonly logsFolder: string;
}): Promise<SystemStatus> {
  const { versions, simulator, simulatorUrl, logsFolder } = system;
  const parts = await Promise.all([
    ...versions.flatMap(versionStatuses),
    statusOf(simulator, 'Simulador', 'faz o papel dos provedores de LLM', [
      { label: 'catálogo de falhas', url: `${simulatorUrl}/admin/faults/catalogue` },
      { label: 'diário', url: `${simulatorUrl}/admin/journal` },
    ]),
  ]);
  const all = versions.flatMap(({ server, postgres, redis }) => [server, postgres, redis]);
  const pids = [...all, simulator].flatMap((part) => part?.pid ?? []);
  return { parts, logsFolder, memoryMb: memoryUseMb(pids), at: new Date() };
}

function versionStatuses(parts: VersionParts): readonly Promise<PartStatus>[] {
  const { version, url, server, postgres, redis } = parts;
  const id = version.id.toUpperCase();
  return [
    statusOf(server, id, version.name, [
      { label: 'chat', url },
      { label: 'API', url: `${url}/docs` },
      { label: 'métricas', url: `${url}/metrics` },
    ]),
    ...(postgres ? [statusOf(postgres, `Postgres da ${id}`, `porta ${postgres.port}`)] : []),
    ...(redis ? [statusOf(redis, `Redis da ${id}`, `${redis.kind}, porta ${redis.port}`)] : []),
  ];
}

async function statusOf(
  part: Part,
  label: string,
  detail: string,
  links: PartStatus['links'] = [],
): Promise<PartStatus> {
  return { name: part.name, label, detail, answers: await part.answers(), links };
}
