import { problem } from '../problem.ts';
import type { Play } from './play.ts';
import type { PlayerPorts } from './player-ports.ts';
import type { ProbeLog } from './probe-log.ts';
import { unrest } from './unrest.ts';

/**
 * Resolves when every version answers well, and nobody avoids what is to be broken because of an
 * earlier fault. @throws a Problem that names who does not, after the limit.
 */
export async function untilCalm(
  { experiment: { deed }, versions, signal }: Play,
  { desk, versions: all, pace, limits }: PlayerPorts,
  log: ProbeLog,
): Promise<void> {
  const fault = deed.kind === 'fault' && desk.catalogue.find(({ id }) => id === deed.id);
  const isOfProviders = fault !== false && fault?.group === 'providers';
  const count = pace.probesBefore;
  const restless = () =>
    versions.flatMap((version) => {
      const preferred = all.find(({ id }) => id === version)?.providers[0];
      const provider = isOfProviders ? preferred : undefined;
      const why = unrest(log.of(version), { count, provider });
      return why === undefined ? [] : `${version.toUpperCase()} (${why})`;
    });
  if (await log.until(() => restless().length === 0, limits.beforeMs, signal)) return;
  const who = restless().join(', ');
  throw problem(`Antes de começar, algo já não ia bem: ${who}. Repare tudo e tente de novo.`);
}
