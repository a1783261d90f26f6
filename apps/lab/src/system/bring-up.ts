import { problem } from '../problem.ts';
import { seconds } from '../seconds.ts';
import type { Assembly } from './assemble.ts';
import type { PartContext } from './part-context.ts';
import type { VersionParts } from './version-parts.ts';

/** The answers get half a second; what is cut later is ended by the next start. */
const inAHurry = { signal: 'SIGINT', deadlineMs: 1_500 } as const;

/**
 * Starts an assembly, everything at once except what has to wait for another part.
 * @returns a function that stops it all, in reverse order.
 * @throws the first Problem met, or one saying that the start was given up; by then everything has
 * been stopped.
 */
export async function bringUp(
  assembly: Assembly,
  context: PartContext,
  /** The laboratory's own server; closed before anything else, what is broken repaired. */
  serve: () => Promise<{ readonly close: () => Promise<void> }>,
): Promise<() => Promise<void>> {
  const { versions, simulator, screens } = assembly;
  const { log, signal } = context;
  let stopping: Promise<void> | undefined;

  const up = async (label: string, start: () => Promise<unknown>) => {
    const startedAt = performance.now();
    if (stopping === undefined) await start();
    if (stopping === undefined) log(`${label} em ${seconds(performance.now() - startedAt)}`);
  };
  const versionUp = async ({ version, postgres, regions, instances, balancer }: VersionParts) => {
    const id = version.id.toUpperCase();
    await Promise.all([
      postgres && up(`Postgres da ${id}`, postgres.start),
      ...regions.flatMap(({ prefix, redis, links }) => [
        redis && up(`Redis da ${prefix.toUpperCase()}`, redis.start),
        ...links.map((link) => link.open()),
      ]),
    ]);
    const first = instances.filter(({ isExtra }) => !isExtra);
    await Promise.all(first.map(({ name, server }) => up(name.toUpperCase(), server.start)));
    if (balancer) await up(`Balanceador da ${id}`, balancer.open);
  };

  const lab = serve();
  const stop = () => {
    stopping ??= (async () => {
      await lab.then((server) => server.close()).catch(() => {});
      const instances = versions.flatMap((version) => version.instances);
      // Whoever pressed Ctrl-C waits, and no sibling is left to take anything over.
      await Promise.all(instances.map(({ server }) => server.stop(inAHurry)));
      await Promise.all([
        ...versions.flatMap(({ postgres, balancer }) => [postgres?.stop(), balancer?.close()]),
        ...versions
          .flatMap(({ regions }) => regions)
          .flatMap(({ redis, links }) => [redis?.stop(), ...links.map((link) => link.close())]),
        simulator.stop(),
        screens?.stop(),
      ]);
    })();
    return stopping;
  };

  try {
    await Promise.race([
      Promise.all([
        lab,
        up('Simulador', simulator.start),
        screens && up('Telas', screens.start),
        ...versions.map(versionUp),
      ]),
      givenUp(signal),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

function givenUp(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const giveUp = () => reject(problem('A partida foi interrompida.'));
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}
