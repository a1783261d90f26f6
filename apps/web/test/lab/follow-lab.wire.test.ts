import type { ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { followLab } from '../../src/lab/state/follow-lab.ts';
import { createLabStore } from '../../src/lab/state/lab-store.ts';
import { loopback } from '../support/loopback.ts';
import { labState, secondOf } from './support/lab-state.ts';

let close: (() => Promise<unknown>) | undefined;
const watching = new AbortController();
afterEach(() => {
  watching.abort();
  return close?.();
});

const frame = (type: string, data: unknown) => `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

it('comes back after a drop and after a refusal, and takes the new state for all there is', async () => {
  const second = secondOf(labState.now, { v1: 5 });
  const scenes: readonly ((response: ServerResponse) => void)[] = [
    (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(frame('state', labState));
      const tick = frame('tick', { now: labState.now + 1_000, seconds: [second], figures: {} });
      response.write(tick, () => setImmediate(() => response.destroy()));
    },
    (response) => {
      response.writeHead(503, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ code: 'too_many_viewers', title: 'Gente demais', detail: '' }));
    },
    (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(frame('state', { ...labState, memoryMb: 77 }));
    },
  ];
  const server = await loopback((_request, response, count) => scenes[count]?.(response));
  close = server.close;
  const store = createLabStore();
  const seen: unknown[] = [];
  store.subscribe(() => {
    const { connection, problem, lab } = store.current();
    seen.push([connection, problem?.code, lab?.seconds.length]);
  });
  void followLab({
    open: (signal) => fetch(server.url, { signal }),
    dispatch: store.dispatch,
    wait: async () => undefined,
    signal: watching.signal,
  });
  await expect.poll(() => store.current().lab?.memoryMb).toBe(77);
  expect(seen).toEqual([
    ['live', undefined, 0],
    ['live', undefined, 1],
    ['retrying', undefined, 1],
    ['retrying', 'too_many_viewers', 1],
    ['live', undefined, 0],
  ]);
});
