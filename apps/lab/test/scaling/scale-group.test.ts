import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Balancer } from '../../src/balancer/create-balancer.ts';
import { instanceGroup } from '../../src/scaling/instance-group.ts';
import { scaleGroup } from '../../src/scaling/scale-group.ts';
import { usualScaling } from '../../src/scaling/usual-scaling.ts';
import type { PartState } from '../../src/supervisor/part.ts';
import type { Instance } from '../../src/system/region.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Two servers and two spare ones, of which nothing runs but what is said of them here. */
function group({ hasRoom = async () => true, start = async () => {} } = {}) {
  const load: Record<string, number> = {};
  const states: Record<string, PartState> = {};
  const registered = new Set(['v2-1', 'v2-2']);
  const instances = ['v2-1', 'v2-2', 'v2-3', 'v2-4'].map((name, index) => {
    states[name] = index < 2 ? 'ready' : 'stopped';
    const server = {
      get state() {
        return states[name];
      },
      start: async () => {
        await start();
        states[name] = 'ready';
      },
      stop: async () => {
        states[name] = 'stopped';
      },
    };
    return { name, isExtra: index >= 2, server } as unknown as Instance;
  });
  const balancer = {
    isRegistered: (name: string) => registered.has(name),
    register: async ({ name }: { readonly name: string }) => void registered.add(name),
    deregister: (name: string) => void registered.delete(name),
    inFlight: (name: string) => load[name] ?? 0,
  } as unknown as Balancer;
  const news: string[] = [];
  const onChange = vi.fn();
  const look = scaleGroup({
    label: 'V2',
    group: instanceGroup({ instances, balancer, start: (server) => server.start(), onChange }),
    rules: usualScaling(''),
    hasRoom,
    log: (sentence) => void news.push(sentence),
  });
  const seconds = async (count: number) => {
    for (let second = 0; second < count; second += 1) {
      look();
      await vi.advanceTimersByTimeAsync(1_000);
    }
  };
  return { load, states, registered, news, onChange, seconds };
}

test('it grows and goes back, and says why in Portuguese', async () => {
  const { load, registered, states, news, onChange, seconds } = group();
  load['v2-1'] = 50;
  await seconds(5);
  expect([...registered]).toEqual(['v2-1', 'v2-2', 'v2-3']);
  load['v2-1'] = 0;
  await seconds(20);
  expect([...registered]).toEqual(['v2-1', 'v2-2']);
  expect(states['v2-3']).toBe('stopped');
  expect(news).toEqual([
    'V2 cresceu para 3 instâncias: 25 pedidos em andamento por instância.',
    'V2 voltou a 2 instâncias, que bastam.',
  ]);
  expect(onChange).toHaveBeenCalledTimes(2);
});

test('one that is to go gets nothing new, and ends what it has before it is stopped', async () => {
  const { load, registered, states, seconds } = group();
  load['v2-1'] = 50;
  await seconds(5);
  Object.assign(load, { 'v2-1': 0, 'v2-3': 1 });
  await seconds(30);
  expect(registered.has('v2-3')).toBe(false);
  expect(states['v2-3']).toBe('ready');
  load['v2-3'] = 0;
  await seconds(2);
  expect(states['v2-3']).toBe('stopped');
});

test('what never ends does not keep it for ever', async () => {
  const { load, states, seconds } = group();
  load['v2-1'] = 50;
  await seconds(5);
  Object.assign(load, { 'v2-1': 0, 'v2-3': 1 });
  await seconds(40);
  expect(states['v2-3']).toBe('stopped');
});

test('without memory for one more, nothing is started, and it is told once', async () => {
  const { load, registered, news, seconds } = group({ hasRoom: async () => false });
  load['v2-1'] = 50;
  await seconds(20);
  expect(registered.size).toBe(2);
  expect(news).toEqual(['V2 precisa de mais uma instância, mas não há memória para ela.']);
});

test('an instance that does not start is told, and tried again', async () => {
  let failures = 1;
  const start = async () => {
    failures -= 1;
    if (failures >= 0) throw new Error('V2-3 não respondeu em 20,0 s.\nthe end of its log');
  };
  const { load, registered, news, seconds } = group({ start });
  load['v2-1'] = 50;
  await seconds(10);
  expect(news[0]).toBe('V2 não pôde mudar de tamanho: V2-3 não respondeu em 20,0 s.');
  expect(registered.has('v2-3')).toBe(true);
});

test('a spare one that somebody has started by hand takes part', async () => {
  const { states, registered, seconds } = group();
  states['v2-4'] = 'ready';
  await seconds(1);
  expect(registered.has('v2-4')).toBe(true);
});
