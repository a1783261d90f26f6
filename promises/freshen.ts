import type { System } from '@evolua/lab/system/system';
import { createSimulatorAdmin } from './simulator-admin.ts';
import { until } from './until.ts';

const READY_LIMIT_MS = 20_000;

/**
 * Puts a system that a promise has been proven on back to where it began: nothing is wrong with
 * links or providers, caches and breakers are empty, everything runs. Postgres keeps what it has,
 * since every promise brings a person of its own.
 */
export const freshen = async (system: System): Promise<void> => {
  const parts = Object.values(system.parts);
  const named = (suffix: string) => parts.filter(({ name }) => name.endsWith(suffix));
  const [postgres, redis] = [named('-postgres'), named('-redis')];
  const stores = [...postgres, ...redis, ...named('simulator')];
  const servers = parts.filter((part) => !stores.includes(part));

  for (const part of postgres) part.thaw();
  await Promise.all([
    createSimulatorAdmin(system.urls.simulator ?? '').reset(),
    ...Object.values(system.links).map((link) => link.clear()),
    ...postgres.map((part) => part.start()),
    ...redis.map((part) => part.restart()),
  ]);
  await Promise.all(servers.map((server) => server.restart()));
  await until('every instance in the balancer', READY_LIMIT_MS, async () =>
    (await system.status()).versions.every(
      ({ balanced, instances }) => balanced === undefined || balanced.length === instances.length,
    ),
  );
};
