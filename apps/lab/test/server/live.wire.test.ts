import { expect, test, vi } from 'vitest';
import { readEvents } from './read-events.ts';
import { serveLab } from './serve-lab.ts';

const viewers = 40;

test('forty viewers get each tick, which is written once for all', async () => {
  const { ask, tick, watched } = await serveLab();
  const answers = await Promise.all(
    Array.from({ length: viewers }, () => ask('/api/ao-vivo').then(readEvents)),
  );
  for (const events of answers) expect((await events.next()).value?.event).toBe('state');
  expect(watched.at(-1)).toBe(viewers);

  const toJSON = vi.fn(() => ({ at: 7, versions: {} }));
  tick([{ at: 7, versions: {}, toJSON } as never]);
  for (const events of answers) {
    expect((await events.next()).value).toMatchObject({
      event: 'tick',
      data: { seconds: [{ at: 7 }] },
    });
  }
  expect(toJSON).toHaveBeenCalledTimes(1);
  await Promise.all(answers.map((events) => events.return(undefined)));
  await expect.poll(() => watched.at(-1)).toBe(0);
});

test('ticks in haste are told together, a second later', async () => {
  const { ask, tick } = await serveLab();
  const events = readEvents(await ask('/api/ao-vivo'));
  await events.next();
  const ticks = [];
  tick([{ at: 1, versions: {} }]);
  tick([{ at: 1, versions: { v1: { asked: 5, good: 5, bad: 0, shed: 0 } } }]);
  tick([{ at: 2, versions: {} }]);
  for await (const { event, data } of events) {
    if (event === 'tick') ticks.push(data.seconds);
    if (ticks.length === 2) break;
  }
  expect(ticks).toMatchObject([[{ at: 1 }], [{ at: 1, versions: { v1: { good: 5 } } }, { at: 2 }]]);
});

test('a change is told, and what did not change is not', async () => {
  let told = () => {};
  let active = [] as { id: string }[];
  const { ask } = await serveLab({
    faults: {
      catalogue: [],
      active: () => active as never,
      past: () => [],
      inject: () => Promise.reject(new Error('not played')),
      repair: async () => undefined,
      repairAll: async () => undefined,
      onChange: (listener) => {
        told = listener;
        return () => undefined;
      },
    },
  });
  const events = readEvents(await ask('/api/ao-vivo'));
  await events.next();
  active = [{ id: 'fault 1' }];
  told();
  told();
  const heard = [];
  for await (const { event, data } of events) {
    heard.push({ event, active: data.active });
    active = [{ id: `fault ${heard.length + 1}` }];
    if (heard.length === 3) break;
  }
  const faults = [1, 2, 3].map((number) => [{ id: `fault ${number}` }]);
  expect(heard).toEqual(faults.map((each) => ({ event: 'faults', active: each })));
});

test('a sixty-fifth viewer is told that there is no more room', async () => {
  const { ask, problemOf } = await serveLab();
  const open = await Promise.all(Array.from({ length: 64 }, () => ask('/api/ao-vivo')));
  expect(await problemOf(ask('/api/ao-vivo'))).toBe('503 too_many_viewers');
  await open[0]?.body?.cancel();
  await expect
    .poll(async () => {
      const answer = await ask('/api/ao-vivo');
      await answer.body?.cancel();
      return answer.status;
    })
    .toBe(200);
  await Promise.all(open.slice(1).map(({ body }) => body?.cancel()));
});
