import { setImmediate as turn } from 'node:timers/promises';
import { vi } from 'vitest';
import { canonical } from '../contracts/canonical.ts';
import type { ProviderUnderTest, Situation } from '../contracts/provider-under-test.ts';
import { openaiFrames as frames } from './openai-frames.ts';
import { beginStream, openaiUnderTest } from './openai-under-test.ts';
import type { Exchange } from './raw-server.ts';

const half = canonical.pieces.slice(0, canonical.halfPieces).map(frames.text);
const whole = canonical.pieces.map(frames.text);
const { id, name } = canonical.tool;
const tool = canonical.toolFragments.map((fragment, index) =>
  frames.chunk({
    tool_calls: [
      index === 0
        ? { index: 0, id, type: 'function', function: { name, arguments: fragment } }
        : { index: 0, function: { arguments: fragment } },
    ],
  }),
);

/** Frame by frame, so that the reader gets more than one chunk. */
const stream = async (
  { response }: Exchange,
  all: readonly string[],
  end: 'end' | 'cut' | 'stay',
) => {
  beginStream(response);
  for (const frame of all) {
    response.write(frame);
    await turn();
  }
  if (end === 'end') response.end();
  // What was written must be read before the connection is lost, or it is lost along with it.
  if (end === 'cut') response.write('', () => response.socket?.end(() => response.destroy()));
};

const ANSWERS: Readonly<Record<Situation, (exchange: Exchange) => void | Promise<void>>> = {
  whole: (exchange) =>
    stream(exchange, [frames.role, ...whole, frames.finish(), frames.usage, frames.done], 'end'),
  uncounted: (exchange) =>
    stream(exchange, [frames.role, ...whole, frames.finish(), frames.done], 'end'),
  length: (exchange) =>
    stream(exchange, [...half, frames.finish('length'), frames.usage, frames.done], 'end'),
  filtered: (exchange) =>
    stream(exchange, [...half, frames.finish('content_filter'), frames.usage, frames.done], 'end'),
  'tool-calls': (exchange) =>
    stream(exchange, [...tool, frames.finish('tool_calls'), frames.usage, frames.done], 'end'),
  unheard: () => undefined,
  silent: (exchange) => stream(exchange, [frames.role], 'stay'),
  stalled: (exchange) => stream(exchange, [frames.role, ...half], 'stay'),
  cut: (exchange) => stream(exchange, [frames.role, ...half], 'cut'),
  truncated: (exchange) => stream(exchange, [frames.role, ...half], 'end'),
  empty: (exchange) => stream(exchange, [], 'end'),
  refused: ({ response }) => {
    const error = { message: 'busy', type: 'service_unavailable_error', param: null, code: null };
    response.writeHead(503, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error }));
  },
};

/** OpenAI, as a server of raw bytes has it, in the given situation. */
export const openaiUpstream = async (situation: Situation): Promise<ProviderUnderTest> => {
  const { provider, server } = await openaiUnderTest(ANSWERS[situation]);
  return {
    provider,
    heard: () => vi.waitUntil(() => server.exchanges.length > 0, { interval: 1 }),
    asked: () => server.exchanges.map(({ body }) => JSON.parse(body).messages),
    closed: () => Promise.all(server.exchanges.map(({ closed }) => closed)),
    stop: server.stop,
  };
};
