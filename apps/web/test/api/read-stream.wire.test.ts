import type { ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import type { AnswerEvent } from '../../src/answers/answer-event.ts';
import { readStream } from '../../src/api/read-stream.ts';
import { frameOf } from '../support/frame-of.ts';
import { logOf } from '../support/log-of.ts';
import { loopback } from '../support/loopback.ts';

let close: (() => Promise<unknown>) | undefined;
afterEach(() => close?.());

const read = async (write: (response: ServerResponse) => void, silenceMs?: number) => {
  const server = await loopback((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    write(response);
  });
  close = server.close;
  const events: AnswerEvent[] = [];
  const response = await fetch(server.url);
  const ended = readStream(response, { onEvent: (event) => events.push(event), silenceMs });
  return { events, ended };
};

const log = logOf(['ação', ' é', ' — fim']);

it('hears every event, whatever the pieces in which the bytes arrive', async () => {
  const bytes = Buffer.from(log.map(frameOf).join(''));
  const { events, ended } = await read((response) => {
    const next = (at: number): void => {
      if (at >= bytes.length) response.end();
      else response.write(bytes.subarray(at, at + 7), () => setImmediate(next, at + 7));
    };
    next(0);
  });
  await ended;
  expect(events).toEqual(log);
});

it('passes over comments and events that it does not know', async () => {
  const { events, ended } = await read((response) => {
    response.end(`: ping\n\nevent: novidade\ndata: {}\n\n${log.map(frameOf).join('')}`);
  });
  await ended;
  expect(events).toEqual(log);
});

it('rejects when the connection breaks', async () => {
  const { ended } = await read((response) => {
    response.write(frameOf(log[0] as AnswerEvent), () => response.destroy());
  });
  await expect(ended).rejects.toThrow();
});

it('takes a line that falls silent for a dead one', async () => {
  const { ended } = await read((response) => void response.write(': ping\n\n'), 30);
  await expect(ended).rejects.toThrow('silent');
});

it('refuses an event without end', async () => {
  const { ended } = await read((response) => {
    response.end(`event: delta\nid: 1\ndata: ${'a'.repeat(1_100_000)}`);
  });
  await expect(ended).rejects.toThrow();
});
