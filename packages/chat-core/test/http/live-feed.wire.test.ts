import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createLiveFeed } from '../../src/http/streams/create-live-feed.ts';

/** More than the kernel's own buffers on the loopback take. */
const FRAME = 'x'.repeat(16 * 1024 * 1024);

it('the connection of a listener that never reads is ended', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const onListeners = vi.fn();
  const feed = createLiveFeed({
    read: async () => FRAME,
    onError: () => expect.unreachable(),
    onListeners,
  });
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/', (c) => new Response(feed.listen(() => c.env.outgoing.destroy())));
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });

  let closed = false;
  server.on('connection', (socket) => socket.once('close', () => (closed = true)));
  const reader = connect((server.address() as AddressInfo).port, '127.0.0.1');
  onTestFinished(() => void reader.destroy());
  reader.pause();
  reader.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  await vi.waitFor(() => expect(onListeners).toHaveBeenLastCalledWith(1));
  for (let beat = 0; beat < 30 && !closed; beat += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    for (let turn = 0; turn < 20; turn += 1) await nextTurn();
  }
  await vi.waitFor(() => expect(closed).toBe(true));
  expect(onListeners).toHaveBeenLastCalledWith(0);
});
