import { afterAll, beforeAll, expect, test } from 'vitest';
import { labSystem } from '../../../../tests/lab-system.ts';
import { allFaults } from '../../src/faults/all-faults.ts';
import type { System } from '../../src/system/system.ts';
import { faultProofs } from './fault-proofs.ts';

let system: System;
let usually: ReturnType<System['lab']['traffic']['settings']>;

beforeAll(async () => {
  system = await labSystem();
  const { traffic } = system.lab;
  usually = traffic.settings();
  // One account for each version is enough, and soon made.
  traffic.set({ on: false, perSecond: 1 });
});
afterAll(async () => {
  await system?.lab.faults.repairAll();
  system?.lab.traffic.set(usually);
});

test.each(allFaults)('$id: it shows on the real parts, and its repair too', async ({ id }) => {
  const proof = faultProofs(system)[id];
  if (proof === undefined) throw new Error(`a fault without a proof: ${id}`);
  await proof.whole();
  const pids = Object.fromEntries(
    Object.keys(system.parts).map((name) => [name, system.parts[name]?.pid]),
  );
  await system.lab.faults.inject(id, proof.order ?? {});
  await proof.broken(pids);
  await expect.poll(() => system.lab.faults.active()[0]?.struck).toBeGreaterThan(0);
  // Tried again by itself where a busy machine takes too long.
  await system.lab.faults.repair(id).catch(() => {});
  await expect.poll(() => system.lab.faults.active(), { timeout: 60_000 }).toEqual([]);
  await proof.whole();
});

test('repairing everything works with several on, and for what no fault has broken', async () => {
  await system.lab.faults.inject('provedor-fora', {});
  await system.lab.faults.inject('redis-fora', { versions: ['v2'] });
  await system.lab.faults.inject('servidor-congelado', { versions: ['v3'] });
  await system.lab.faults.inject('particao', { versions: ['v4'] });
  await system.parts['v1-redis']?.kill();
  await system.links['v1-postgres']?.set({ latencyMs: 1 });
  await system.lab.faults.repairAll();
  expect(system.lab.faults.active()).toEqual([]);
  const proofs = faultProofs(system);
  for (const id of ['provedor-fora', 'redis-fora', 'servidor-congelado', 'particao']) {
    await proofs[id]?.whole();
  }
  expect(Object.values(system.links).map(({ toxics }) => toxics)).not.toContainEqual(
    expect.objectContaining({ latencyMs: 1 }),
  );
});
