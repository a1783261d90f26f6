import type { FaultOrder } from '@evolua/lab-contract/fault-order';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labSystem } from '../../../../tests/lab-system.ts';
import type { ProviderName } from '../../src/environment/providers.ts';
import { allFaults } from '../../src/faults/all-faults.ts';
import { processStat } from '../../src/supervisor/process-stat.ts';
import type { System } from '../../src/system/system.ts';
import { versions } from '../../src/system/versions.ts';
import { askStore } from './ask-store.ts';
import { callProvider, hearOpenai } from './provider-call.ts';

const providers: readonly ProviderName[] = ['openai', 'anthropic', 'google', 'local'];
/** What is awaited comes sooner; what must not come would have come by then. */
const longMs = 20_000;
const shortMs = 700;

/** How a fault shows from outside. What is whole is looked at before it and after it. */
type Proof = {
  readonly order?: FaultOrder;
  readonly broken: (pidsBefore: Readonly<Record<string, number | undefined>>) => Promise<void>;
  readonly whole: () => Promise<void>;
};

let system: System;

const desk = () => system.lab.faults;
const simulator = () => system.urls.simulator ?? '';
const pidOf = (name: string) => system.parts[name]?.pid;
const balanced = async (id: string) =>
  (await system.status()).versions.find((version) => version.id === id)?.balanced;
const ask = (what: 'redis' | 'postgres', prefix: string, patienceMs = longMs) =>
  askStore(what, system.links[`${prefix}-${what}`]?.port ?? 0, patienceMs);
const statuses = async (calls: readonly ProviderName[]) => {
  const responses = await Promise.all(calls.map((name) => callProvider(simulator(), name)));
  for (const response of responses) await response.body?.cancel();
  return responses.map(({ status }) => status);
};
/** Every server is back and gets its share. */
const allServe = () =>
  expect
    .poll(async () =>
      (await system.status()).versions.map(
        ({ balanced: ready, instances }) => ready === undefined || ready.length >= instances.length,
      ),
    )
    .toEqual(versions.map(() => true));

const refuses = (...down: readonly ProviderName[]): Proof => ({
  broken: async () => {
    const expected = providers.map((name) => (down.includes(name) ? 503 : 200));
    expect(await statuses(providers)).toEqual(expected);
  },
  whole: async () => expect(await statuses(providers)).toEqual(providers.map(() => 200)),
});
const openaiIsWhole = async () =>
  expect(await hearOpenai(simulator(), longMs)).toMatchObject({ words: 10, isWhole: true });
/** Of sixty calls at once. */
const someAreRefused = (order: FaultOrder = {}): Proof => ({
  order,
  broken: async () => {
    const found = await statuses(Array.from({ length: 60 }, () => 'openai' as const));
    expect(new Set(found)).toEqual(new Set([200, 429]));
  },
  whole: async () => expect(await statuses(Array(60).fill('openai'))).toEqual(Array(60).fill(200)),
});
const saysNothing: Proof = {
  broken: async () =>
    expect(await hearOpenai(simulator(), shortMs)).toMatchObject({ words: 0, wasGivenUp: true }),
  whole: openaiIsWhole,
};
const stores = ['v1', 'v2', 'v3', 'v4-us', 'v4-sa'];

const proofs: Readonly<Record<string, Proof>> = {
  'provedor-fora': refuses('openai'),
  'dois-provedores-fora': refuses('openai', 'anthropic'),
  'tres-provedores-fora': refuses('openai', 'anthropic', 'google'),
  'todos-os-provedores-fora': refuses(...providers),
  'provedor-lento': { ...saysNothing, order: { intensity: 30 } },
  'provedor-mudo': saysNothing,
  'provedor-429': someAreRefused({ intensity: 50 }),
  'resposta-cortada': {
    order: { intensity: 4 },
    broken: async () =>
      expect(await hearOpenai(simulator(), longMs)).toEqual({
        words: 4,
        isWhole: false,
        wasGivenUp: false,
      }),
    whole: openaiIsWhole,
  },
  'redis-fora': {
    broken: async () => {
      for (const each of stores) expect((await ask('redis', each)).said).toBe('gone');
    },
    whole: async () => {
      for (const each of stores) expect((await ask('redis', each)).said).toBe('something');
    },
  },
  'postgres-cai': {
    broken: async (before) => {
      for (const id of ['v1', 'v2', 'v3', 'v4']) {
        expect(pidOf(`${id}-postgres`)).not.toBe(before[`${id}-postgres`]);
      }
      // Its delay is the longest: nobody is there yet.
      expect((await ask('postgres', 'v1')).said).toBe('gone');
    },
    whole: async () => {
      for (const each of stores) expect((await ask('postgres', each)).said).toBe('something');
    },
  },
  'servidor-morre': {
    broken: async (before) => {
      for (const name of ['v1', 'v2-1', 'v3-1', 'v4-us']) {
        expect(pidOf(name)).not.toBe(before[name]);
      }
      expect(pidOf('v2-2')).toBe(before['v2-2']);
    },
    whole: allServe,
  },
  'servidor-congelado': {
    order: { versions: ['v2'] },
    broken: async () => {
      expect(processStat(pidOf('v2-1') ?? 0)?.state).toBe('T');
      await expect.poll(() => balanced('v2')).toEqual(['v2-2']);
    },
    whole: allServe,
  },
  'regiao-fora': {
    order: { versions: ['v1', 'v4'] },
    broken: async () => {
      for (const name of ['v1', 'v1-redis', 'v1-postgres', 'v4-us', 'v4-us-redis']) {
        expect(pidOf(name)).toBeUndefined();
      }
      await expect(fetch(`${system.urls.v1}/v1/health`)).rejects.toThrow();
      const response = await fetch(`${system.urls.v4}/v1/health/ready`, {
        headers: { 'x-evolua-region': 'us-east-1' },
      });
      expect(response.headers.get('x-evolua-served-by')).toBe('v4-sa');
    },
    whole: allServe,
  },
  'bancos-longe': {
    broken: async () => {
      for (const what of ['redis', 'postgres'] as const) {
        for (const { said, ms } of await Promise.all(stores.map((each) => ask(what, each)))) {
          expect(said).toBe('something');
          expect(ms).toBeGreaterThanOrEqual(300);
        }
      }
    },
    whole: async () => {
      for (const each of stores) expect((await ask('redis', each)).said).toBe('something');
    },
  },
  particao: {
    order: { versions: ['v4'] },
    broken: async () => {
      expect((await ask('postgres', 'v4-us', shortMs)).said).toBe('silent');
      expect((await ask('postgres', 'v4-sa')).said).toBe('something');
      await expect.poll(() => balanced('v4')).toEqual(['v4-sa']);
    },
    whole: allServe,
  },
  'mais-trafego': {
    ...someAreRefused(),
    broken: async (before) => {
      await someAreRefused().broken(before);
      // Several times what it is told to ask, of every version.
      const { perSecond } = system.lab.traffic.settings();
      const askedMost = () => {
        const seconds = system.lab.traffic.seconds();
        return versions.map(({ id }) =>
          Math.max(0, ...seconds.map((second) => second.versions[id]?.asked ?? 0)),
        );
      };
      await expect.poll(() => Math.min(...askedMost())).toBeGreaterThan(2 * perSecond);
    },
  },
};

beforeAll(async () => {
  system = await labSystem();
});
afterAll(async () => {
  await system?.lab.faults.repairAll();
});

test.each(allFaults)('$id: it shows on the real parts, and its repair too', async ({ id }) => {
  const proof = proofs[id];
  if (proof === undefined) throw new Error(`a fault without a proof: ${id}`);
  await proof.whole();
  const pids = Object.fromEntries(Object.keys(system.parts).map((name) => [name, pidOf(name)]));
  await desk().inject(id, proof.order ?? {});
  await proof.broken(pids);
  await expect.poll(() => desk().active()[0]?.struck).toBeGreaterThan(0);
  await desk().repair(id);
  await proof.whole();
});

test('repairing everything works with several on, and for what no fault has broken', async () => {
  await desk().inject('provedor-fora', {});
  await desk().inject('redis-fora', { versions: ['v2'] });
  await desk().inject('servidor-congelado', { versions: ['v3'] });
  await desk().inject('particao', { versions: ['v4'] });
  await system.parts['v1-redis']?.kill();
  await system.links['v1-postgres']?.set({ latencyMs: 1 });
  await desk().repairAll();
  expect(desk().active()).toEqual([]);
  expect(await statuses(providers)).toEqual(providers.map(() => 200));
  for (const each of stores) expect((await ask('redis', each)).said).toBe('something');
  expect(Object.values(system.links).map(({ toxics }) => toxics)).not.toContainEqual(
    expect.objectContaining({ latencyMs: 1 }),
  );
  await allServe();
});
