import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import type { Part } from '@evolua/lab/supervisor/part';
import type { System } from '@evolua/lab/system/system';
import { allReady } from './all-ready.ts';
import type { Tracer } from './traces.ts';

/**
 * Puts a system that a promise has been proven on back to where it began: nothing is wrong with
 * links or providers, everything runs, and no process remembers what was wrong. Stores that did not
 * fall keep what they have, since every promise brings people and questions of its own.
 */
export const freshen = async (system: System, tracer: Tracer): Promise<void> => {
  const { faults, fallen, struck } = await tracer.read();
  const parts = Object.values(system.parts);
  const named = (suffix: string) => parts.filter(({ name }) => name.endsWith(suffix));
  const stores = [...named('-postgres'), ...named('-redis')];
  const others = [...stores, ...named('simulator')];
  const servers = parts.filter((part) => !others.includes(part));

  for (const part of stores) part.thaw();
  await Promise.all([
    createSimulatorAdmin(system.urls.simulator ?? '').reset(),
    ...Object.values(system.links).map((link) => link.clear()),
    ...stores.map((part) => part.start()),
  ]);
  // Breakers, cool-downs and pools live in the processes.
  const mayRemember = fallen.length > 0 || struck > 0 || Object.keys(faults).length > 0;
  if (mayRemember) await Promise.all(servers.map(anew));
  await allReady(system);
  tracer.reset();
};

/** Killed: a server that is told to leave says goodbye for a second. */
const anew = async (server: Part) => {
  await server.kill();
  await server.start();
};
