import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFaultDesk } from '../../src/faults/create-fault-desk.ts';
import { recordingGround } from './recording-ground.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function deskOnGround() {
  const ground = recordingGround();
  const desk = createFaultDesk({ ...ground, ground: ground.ground });
  const news = vi.fn();
  desk.onChange(news);
  return { ...ground, desk, news };
}

const refused = (code: string, detail: RegExp) =>
  expect.objectContaining({ name: 'LabRefusal', code, detail: expect.stringMatching(detail) });

test('a fault is on until its end, and then over by itself', async () => {
  const { desk, rules, news, expectClean } = deskOnGround();
  const startedAt = Date.now();
  const view = await desk.inject('provedor-fora', { durationMs: 5_000 });
  expect(view).toMatchObject({ state: 'on', startedAt, endsAt: startedAt + 5_000, struck: 0 });
  expect(view.versions).toEqual(['v1', 'v2', 'v3', 'v4']);
  expect([...rules.keys()]).toEqual(['provedor-fora.openai']);
  await vi.advanceTimersByTimeAsync(4_999);
  expect(desk.active()).toEqual([view]);
  news.mockClear();
  await vi.advanceTimersByTimeAsync(1);
  expect(news).toHaveBeenCalled();
  expect(desk.active()).toEqual([]);
  expect(desk.past()).toMatchObject([{ id: 'provedor-fora', startedAt, endedAt: Date.now() }]);
  expectClean();
});

test.each([
  ['nada-disso', {}, 'unknown_fault', /nada-disso/],
  ['provedor-lento', { intensity: 31 }, 'out_of_range', /de 1 a 30 s/],
  ['provedor-429', { intensity: 15 }, 'out_of_range', /de 10 em 10/],
  ['provedor-fora', { intensity: 1 }, 'out_of_range', /não tem intensidade/],
  ['provedor-fora', { durationMs: 600_001 }, 'out_of_range', /600000 ms/],
  ['provedor-fora', { durationMs: Number.NaN }, 'out_of_range', /600000 ms/],
  ['redis-fora', { versions: ['v9'] }, 'unknown_version', /"v9".*v1, v2, v3, v4/],
  ['redis-fora', { versions: [] }, 'unknown_version', /v1, v2, v3, v4/],
  ['provedor-fora', { versions: ['v4'] }, 'shared_part', /todas as versões/],
])('%s with %o is refused by name: %s', async (id, order, code, detail) => {
  const { desk, expectClean } = deskOnGround();
  await expect(desk.inject(id, order as object)).rejects.toEqual(refused(code, detail));
  expect(desk.active()).toEqual([]);
  expectClean();
});

test('the same fault twice is refused, with what is on', async () => {
  const { desk } = deskOnGround();
  const first = desk.inject('provedor-fora', {});
  await expect(desk.inject('provedor-fora', {})).rejects.toEqual(
    refused('already_broken', /OpenAI fora do ar/),
  );
  await first;
});

test('two faults never hold the same process, and one on another part is welcome', async () => {
  const { desk, part } = deskOnGround();
  await desk.inject('servidor-congelado', { versions: ['v2'] });
  await expect(desk.inject('regiao-fora', { versions: ['v2'] })).rejects.toEqual(
    refused('process_held', /v2-1 .*Um servidor congela/),
  );
  expect(part('v2-2').state).toBe('ready');
  await desk.inject('redis-fora', { versions: ['v2'] });
  await desk.inject('regiao-fora', { versions: ['v4'] });
  await desk.repair('servidor-congelado');
  expect([part('v2-1').state, part('v2-redis').state]).toEqual(['ready', 'stopped']);
  await desk.inject('servidor-morre', { versions: ['v2'] });
});

test('who is down already can’t be struck: that would be a fault that does nothing', async () => {
  const { desk, part } = deskOnGround();
  await part('v1').kill();
  await expect(desk.inject('servidor-morre', {})).rejects.toEqual(refused('not_standing', /v1/));
  expect(desk.active()).toEqual([]);
});

test('two faults on one link add up, and repairing one leaves the other', async () => {
  const { desk, link } = deskOnGround();
  await desk.inject('bancos-longe', { versions: ['v4'], intensity: 500 });
  await desk.inject('particao', { versions: ['v4'] });
  expect(link('v4-us-postgres').toxics).toEqual({ latencyMs: 500, partition: 'drop' });
  expect(link('v4-sa-postgres').toxics).toEqual({ latencyMs: 500 });
  await desk.repair('bancos-longe');
  expect(link('v4-us-postgres').toxics).toEqual({ partition: 'drop' });
  await desk.repair('particao');
  expect(link('v4-us-postgres').toxics).toEqual({});
});

test('a repair during the injection is not lost', async () => {
  const { desk, simulator, expectClean } = deskOnGround();
  const { fail } = simulator;
  let goOn = () => {};
  Object.assign(simulator, {
    fail: async (...given: Parameters<typeof fail>) => {
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      await fail(...given);
    },
  });
  const injecting = desk.inject('provedor-fora', {}).catch(() => {});
  await vi.advanceTimersByTimeAsync(0);
  const repairing = desk.repair('provedor-fora');
  goOn();
  await Promise.all([injecting, repairing]);
  expect(desk.active()).toEqual([]);
  expectClean();
});

test('one that fails half-way has broken nothing', async () => {
  const { desk, simulator, expectClean } = deskOnGround();
  const { fail } = simulator;
  Object.assign(simulator, {
    fail: async (...given: Parameters<typeof fail>) => {
      await fail(...given);
      // Done, and the answer is lost.
      if (given[1]?.provider === 'google') throw new Error('no');
    },
  });
  await expect(desk.inject('mais-trafego', {})).rejects.toThrow();
  expect([desk.active(), desk.past()]).toEqual([[], []]);
  expectClean();
});

test('a repair that fails says so and is tried again until it can', async () => {
  const { desk, part, expectClean } = deskOnGround();
  await desk.inject('redis-fora', { versions: ['v1'] });
  part('v1-redis').refusesToStart = true;
  await expect(desk.repair('redis-fora')).rejects.toEqual(
    refused('repair_failed', /tenta de novo/),
  );
  expect(desk.active()).toMatchObject([{ state: 'repairing', problem: expect.any(String) }]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(desk.active()).toHaveLength(1);
  part('v1-redis').refusesToStart = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(desk.active()).toEqual([]);
  expectClean();
});

test('it counts whom it has met, and is over when its part has forgotten it', async () => {
  const { desk, rules } = deskOnGround();
  await desk.inject('dois-provedores-fora', {});
  rules.set('dois-provedores-fora.openai', 3).set('dois-provedores-fora.anthropic', 4);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(desk.active()).toMatchObject([{ struck: 7 }]);
  rules.clear();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(desk.active()).toEqual([]);
});

test('repairing everything heals what no fault has broken, and starts no spare', async () => {
  const { desk, parts, part, link, rules, expectClean } = deskOnGround();
  const spare = { ...part('v2-1'), name: 'v2-3', state: 'stopped' as const, start: vi.fn() };
  Object.assign(parts, { 'v2-3': spare });
  await desk.inject('regiao-fora', {});
  await desk.inject('provedor-mudo', {});
  await part('v3-postgres').kill();
  part('v2-2').freeze();
  await link('v1-openai').set({ stalled: true });
  rules.set('by hand', 0);
  const repairing = desk.repairAll();
  await expect(desk.inject('redis-fora', {})).rejects.toEqual(refused('repairing', /reparo/));
  await repairing;
  expect(spare.start).not.toHaveBeenCalled();
  Reflect.deleteProperty(parts, 'v2-3');
  expect(desk.active()).toEqual([]);
  expectClean();
});

test('a closed desk leaves nothing broken and nothing waiting', async () => {
  const { desk, expectClean } = deskOnGround();
  await desk.inject('bancos-longe', {});
  await desk.close();
  expectClean();
  expect(vi.getTimerCount()).toBe(0);
  await expect(desk.inject('redis-fora', {})).rejects.toMatchObject({ name: 'LabRefusal' });
});

test('it remembers the last twenty', async () => {
  const { desk } = deskOnGround();
  for (let round = 0; round < 25; round += 1) {
    await desk.inject('provedor-fora', {});
    await desk.repair('provedor-fora');
  }
  expect(desk.past()).toHaveLength(20);
});

/** The servers and stores that a fault has in its hands, by version. */
const heldBy: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'servidor-morre': { v1: ['v1'], v2: ['v2-1'], v4: ['v4-us'] },
  'servidor-congelado': { v1: ['v1'], v2: ['v2-1'], v4: ['v4-us'] },
  'redis-fora': { v1: ['v1-redis'], v2: ['v2-redis'], v4: ['v4-us-redis', 'v4-sa-redis'] },
  'postgres-cai': { v1: ['v1-postgres'], v2: ['v2-postgres'], v4: ['v4-postgres'] },
  'regiao-fora': {
    v1: ['v1', 'v1-redis', 'v1-postgres'],
    v2: ['v2-1', 'v2-2', 'v2-redis', 'v2-postgres'],
    v4: ['v4-us', 'v4-us-redis'],
  },
};

test('whatever is done in whatever order, no process has two holders and all is well in the end', async () => {
  const ids = [...Object.keys(heldBy), 'bancos-longe', 'particao', 'provedor-fora', 'mais-trafego'];
  const version = fc.constantFrom('v1' as const, 'v2' as const, 'v4' as const);
  const id = fc.constantFrom(...ids);
  const step = fc.oneof(
    fc.record({ do: fc.constant('inject' as const), id, version, durationMs: fc.nat(60_000) }),
    fc.record({ do: fc.constant('repair' as const), id }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.nat(20_000) }),
    fc.record({ do: fc.constant('repairAll' as const) }),
  );
  const shared = ['provedor-fora'];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { desk, expectClean } = deskOnGround();
      const pending: Promise<unknown>[] = [];
      for (const each of steps) {
        if (each.do === 'wait') await vi.advanceTimersByTimeAsync(each.ms);
        else if (each.do === 'repair') pending.push(desk.repair(each.id));
        else if (each.do === 'repairAll') pending.push(desk.repairAll());
        else {
          const versions = shared.includes(each.id) ? undefined : [each.version];
          const durationMs = 1_000 + each.durationMs;
          const order = { durationMs, ...(versions && { versions }) };
          pending.push(desk.inject(each.id, order).catch(expectRefusal));
        }
        const held = desk
          .active()
          .flatMap((fault) => fault.versions.flatMap((of) => heldBy[fault.id]?.[of] ?? []));
        expect(new Set(held).size).toBe(held.length);
      }
      await Promise.all(pending);
      await desk.repairAll();
      expect(desk.active()).toEqual([]);
      expectClean();
      await desk.close();
      await vi.advanceTimersByTimeAsync(700_000);
      expectClean();
    }),
    { numRuns: 200 },
  );
});

function expectRefusal(error: unknown): void {
  expect(error).toMatchObject({ name: 'LabRefusal' });
}
