import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deskOnGround } from './desk-on-ground.ts';
import { refused } from './refused.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

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

test('where somebody else runs the processes, providers can be broken and repaired', async () => {
  const { desk, parts, links, rules } = deskOnGround();
  for (const all of [parts, links]) for (const name in all) Reflect.deleteProperty(all, name);
  await desk.inject('provedor-fora', {});
  expect(rules.size).toBe(1);
  await expect(desk.inject('redis-fora', {})).rejects.toEqual(refused('nothing_to_break', /cuida/));
  await desk.repairAll();
  expect(rules.size).toBe(0);
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
