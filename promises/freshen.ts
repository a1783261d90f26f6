import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import type { Part } from '@evolua/lab/supervisor/part';
import { kindOfPart } from '@evolua/lab/system/kind-of-part';
import type { System } from '@evolua/lab/system/system';
import type { Version } from '@evolua/lab/system/versions';
import { allReady } from './all-ready.ts';
import type { Tracer, Traces } from './traces.ts';

/**
 * Puts a system that a promise has been proven on back to where it began: nothing is wrong with
 * links or providers, everything runs, and no process remembers what was wrong. Stores that did not
 * fall keep what they have, since every promise brings people and questions of its own.
 */
export const freshen = async ({
  system,
  version,
  tracer,
}: {
  readonly system: System;
  readonly version: Version;
  readonly tracer: Tracer;
}): Promise<void> => {
  const traces = await tracer.read();
  const parts = Object.values(system.parts);
  const servers = parts.filter(({ name }) => kindOfPart(name) === 'server');
  const others = parts.filter((part) => !servers.includes(part));

  for (const part of parts) part.thaw();
  await Promise.all([
    createSimulatorAdmin(system.urls.simulator ?? '').reset(),
    ...Object.values(system.links).map((link) => link.clear()),
    ...others.map((part) => part.start()),
  ]);
  const start = mayRemember(version, traces) ? anew : (server: Part) => server.start();
  await Promise.all(servers.map(start));
  await allReady(system);
  tracer.reset();
};

/**
 * Breakers, cool-downs and pools live in the processes. V1 has neither of the first two, and pools
 * get over it; a server that died itself has forgotten everything.
 */
const mayRemember = ({ providers }: Version, { faults, fallen, struck }: Traces) =>
  providers.length > 1 &&
  (struck > 0 ||
    Object.keys(faults).length > 0 ||
    fallen.some((name) => kindOfPart(name) !== 'server'));

/** Killed: a server that is told to leave says goodbye for a second. */
const anew = async (server: Part) => {
  await server.kill();
  await server.start();
};
