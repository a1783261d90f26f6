import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setImmediate as soon } from 'node:timers/promises';
import type { Context } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { type EventStream, eventStream } from '../../src/server/event-stream.ts';

const frame = Buffer.alloc(65_536, ':');

/** Opens a stream to whoever comes. */
async function streaming() {
  const server = createServer();
  const streams: EventStream[] = [];
  server.on('request', (_, outgoing) =>
    streams.push(eventStream({ env: { outgoing } } as unknown as Context)),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => server.closeAllConnections());
  return { port: (server.address() as AddressInfo).port, streams };
}

test('a reader who does not read is dropped, and others notice nothing', async () => {
  const { port, streams } = await streaming();
  const lazy = connect(port, '127.0.0.1').on('error', () => {});
  lazy.pause().write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  const keen = await fetch(`http://127.0.0.1:${port}/`);
  let read = 0;
  const reading = keen.body?.pipeTo(
    new WritableStream({
      write: (bytes: Uint8Array) => {
        read += bytes.length;
      },
    }),
  );
  await expect.poll(() => streams.length).toBe(2);
  const closed: EventStream[] = [];
  for (const stream of streams) stream.onClose(() => closed.push(stream));
  let sent = 0;
  for (; closed.length === 0; sent += frame.length) {
    for (const stream of streams) stream.send(frame);
    // The keen one keeps up.
    while (read < sent) await soon();
  }
  expect(closed).toHaveLength(1);
  for (const stream of streams) stream.end();
  await reading;
  expect(read).toBe(sent);
  lazy.destroy();
});
