import { setImmediate as turn } from 'node:timers/promises';
import { vi } from 'vitest';
import { canonical } from '../../contracts/canonical.ts';
import type { ProviderUnderTest, Situation } from '../../contracts/provider-under-test.ts';
import { type Exchange, openRawServer } from '../raw-server.ts';
import { beginStream } from './begin-stream.ts';
import type { WireDialect } from './wire-dialect.ts';
import { wireMeans } from './wire-means.ts';

/** Frame by frame, so that the reader gets more than one chunk. */
const stream = async (
  exchange: Exchange,
  frames: readonly string[],
  end: 'end' | 'cut' | 'stay',
) => {
  const response = beginStream(exchange);
  for (const frame of frames) {
    response.write(frame);
    await turn();
  }
  if (end === 'end') response.end();
  // What was written must be read before the connection is lost, or it is lost along with it.
  if (end === 'cut') response.write('', () => response.socket?.end(() => response.destroy()));
};

const answer = (dialect: WireDialect, situation: Situation, exchange: Exchange) => {
  const { opening, ending } = dialect;
  const whole = [...opening, ...canonical.pieces.map(dialect.text)];
  const half = [...opening, ...canonical.pieces.slice(0, canonical.halfPieces).map(dialect.text)];
  const { response } = exchange;
  switch (situation) {
    case 'whole':
      return stream(exchange, [...whole, ...ending('stop', true)], 'end');
    case 'uncounted':
      return stream(exchange, [...whole, ...ending('stop', false)], 'end');
    case 'length':
      return stream(exchange, [...half, ...ending('length', true)], 'end');
    case 'filtered':
      return stream(exchange, [...half, ...ending('filtered', true)], 'end');
    case 'tool-calls':
      return stream(exchange, [...dialect.tool, ...ending('tool-calls', true)], 'end');
    case 'unheard':
      return undefined;
    case 'silent':
      return stream(exchange, opening, 'stay');
    case 'stalled':
      return stream(exchange, half, 'stay');
    case 'cut':
      return stream(exchange, half, 'cut');
    case 'truncated':
      return stream(exchange, half, 'end');
    case 'empty':
      return stream(exchange, [], 'end');
    case 'refused':
      response.writeHead(503, { 'content-type': 'application/json' });
      response.end(dialect.refusal(503));
      return undefined;
  }
};

/** A provider as a server of raw bytes has it, in the given situation, for the contract. */
export const wireUpstream =
  (dialect: WireDialect) =>
  async (situation: Situation): Promise<ProviderUnderTest> => {
    const server = await openRawServer((exchange) => answer(dialect, situation, exchange));
    return {
      provider: dialect.adapter(server.url, wireMeans),
      heard: () => vi.waitUntil(() => server.exchanges.length > 0, { interval: 1 }),
      asked: () => server.exchanges.map(({ body }) => dialect.asked(body)),
      closed: () => Promise.all(server.exchanges.map(({ closed }) => closed)),
      stop: server.stop,
    };
  };
