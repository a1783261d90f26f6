import { randomUUID } from 'node:crypto';
import type { System } from '@evolua/lab/system/system';
import { type Client, createClient } from './client.ts';
import { createSimulatorAdmin, type SimulatorAdmin } from './simulator-admin.ts';

/** What a promise is proven on: one version as its users see it, and the parts to break. */
export type Stage = {
  readonly client: Client;
  readonly simulator: SimulatorAdmin;
  /** `v1`, `v1-postgres`, `v1-redis`, by what they are: the version's own. */
  readonly part: (name: 'server' | 'postgres' | 'redis') => System['parts'][string];
};

/** Signs a new person up at the version, so that every question has an owner. */
export const createStage = async (system: System, id: string): Promise<Stage> => {
  const { [id]: url, simulator } = system.urls;
  if (url === undefined || simulator === undefined) throw new Error(`no such version: ${id}`);
  const part = (name: string) => {
    const found = system.parts[name === 'server' ? id : `${id}-${name}`];
    if (found === undefined) throw new Error(`no such part: ${name}`);
    return found;
  };
  const client = await createClient(url, `${randomUUID()}@turma.example`);
  return { client, simulator: createSimulatorAdmin(simulator), part };
};
