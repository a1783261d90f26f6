import type { ProcessView } from '@evolua/lab-contract/process-view';
import type { Part } from '../supervisor/part.ts';
import type { Assembly } from './assemble.ts';
import type { MemoryReading } from './read-memory.ts';
import type { Instance } from './region.ts';
import type { VersionParts } from './version-parts.ts';

/** Every process of a system as the screens show it, those that could run included. */
export function processViews(
  { versions, simulator }: Omit<Assembly, 'screens'>,
  memory: MemoryReading | undefined,
): readonly ProcessView[] {
  const view = (part: Part, what: Partial<ProcessView> & Pick<ProcessView, 'label' | 'kind'>) => ({
    name: part.name,
    version: undefined,
    region: undefined,
    state: part.state,
    pid: part.pid,
    memoryMb: part.pid === undefined ? undefined : memory?.byPid.get(part.pid),
    inFlight: undefined,
    returns: part.returns,
    ...what,
  });

  const viewsOf = ({ version, postgres, regions, instances, balancer }: VersionParts) => {
    const { id } = version;
    const servers = instances.map((instance) =>
      view(instance.server, {
        label: instance.name.toUpperCase(),
        kind: 'server',
        version: id,
        region: instance.region,
        state: stateOf(instance, balancer),
        inFlight: balancer?.inFlight(instance.name),
      }),
    );
    const label = `Postgres da ${id.toUpperCase()}`;
    const stores = regions.flatMap(({ region, prefix, redis }) => {
      const own = { label: `Redis da ${prefix.toUpperCase()}`, version: id, region };
      return redis ? [view(redis, { kind: 'redis', ...own })] : [];
    });
    return [
      ...servers,
      ...(postgres ? [view(postgres, { label, kind: 'postgres', version: id })] : []),
      ...stores,
    ];
  };
  return [...versions.flatMap(viewsOf), view(simulator, { label: 'Simulador', kind: 'simulator' })];
}

/** Taken out by the balancer's side, an instance ends what it has before it is told to stop. */
function stateOf(
  { name, isExtra, server }: Instance,
  balancer: VersionParts['balancer'],
): ProcessView['state'] {
  if (!isExtra || balancer?.isRegistered(name)) return server.state;
  if (server.state === 'stopped') return 'spare';
  return server.state === 'ready' ? 'stopping' : server.state;
}
