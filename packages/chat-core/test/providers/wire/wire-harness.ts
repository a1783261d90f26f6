import { afterEach } from 'vitest';
import { leanFetch } from '../../../src/platform/lean-fetch.ts';
import type { ProviderMeans } from '../../../src/providers/provider-means.ts';
import { type Exchange, openRawServer, type RawServer } from '../raw-server.ts';
import type { WireDialect } from './wire-dialect.ts';

export const wireMeans: ProviderMeans = {
  fetch: leanFetch({ connectTimeoutMs: 2_000, connectionsMax: 64 }),
  estimateTokens: async (text) => Math.ceil(text.length / 4),
};

const STREAM = { 'content-type': 'text/event-stream; charset=utf-8' };

/** Begins an event stream and says so at once. */
export const beginStream = ({ response }: Exchange, headers = STREAM) => {
  response.writeHead(200, headers);
  response.flushHeaders();
  return response;
};

/** Adapters in front of servers made of bytes, which are stopped after each test. */
export const useWire = () => {
  const servers: RawServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
  });
  return async (
    { adapter }: WireDialect,
    answer: (exchange: Exchange) => void | Promise<void>,
    means = wireMeans,
  ) => {
    const server = await openRawServer(answer);
    servers.push(server);
    return { server, provider: adapter(server.url, means) };
  };
};
