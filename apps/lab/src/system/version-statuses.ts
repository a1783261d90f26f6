import { seconds } from '../seconds.ts';
import { partStatus } from './part-status.ts';
import { runningOf } from './running-of.ts';
import type { PartStatus } from './system-status.ts';
import type { VersionParts } from './version-parts.ts';

/** What is to be said of each part of a version; whoever opens it, first. */
export function versionStatuses(
  parts: VersionParts,
  returnScale: number,
): readonly Promise<PartStatus>[] {
  const { version, url, postgres, regions, balancer } = parts;
  const instances = runningOf(parts);
  const id = version.id.toUpperCase();
  const returns = (ms: number) => `volta em ${seconds(ms * returnScale)} se cair`;
  const metrics = (at: string) => ({ label: 'métricas', url: `${at}/metrics` });
  const doors = [
    { label: 'chat', url },
    { label: 'API', url: `${url}/docs` },
  ];
  const alone = balancer === undefined && instances.length === 1;
  const servers = instances.map(({ name, region, port, server }) => {
    if (alone) return partStatus(server, id, version.name, [...doors, metrics(url)]);
    const detail = version.regions.length > 1 ? `região ${region}` : `instância da ${id}`;
    return partStatus(server, name.toUpperCase(), `${detail}, porta ${port}`, [
      metrics(`http://localhost:${port}`),
    ]);
  });
  const max = parts.instances.length;
  const upTo = max > instances.length ? ` (até ${max})` : '';
  const front: PartStatus = {
    name: version.id,
    label: id,
    detail: `${version.name}, ${instances.length} instâncias${upTo} atrás de um balanceador`,
    answers: (balancer?.ready().length ?? 0) > 0,
    links: doors,
  };
  const { postgres: postgresMs, redis: redisMs } = version.returnMs;
  return [
    ...(balancer ? [Promise.resolve(front)] : []),
    ...servers,
    ...(postgres
      ? [
          partStatus(
            postgres,
            `Postgres da ${id}`,
            `porta ${postgres.port}, ${returns(postgresMs)}`,
          ),
        ]
      : []),
    ...regions.flatMap(({ prefix, redis }) =>
      redis
        ? [
            partStatus(
              redis,
              `Redis da ${prefix.toUpperCase()}`,
              `${redis.kind}, porta ${redis.port}, ${returns(redisMs)}`,
            ),
          ]
        : [],
    ),
  ].map(async (status) => ({ ...(await status), version: version.id }));
}
