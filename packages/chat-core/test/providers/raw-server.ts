import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One request as the server sees it. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly body: string;
  readonly response: ServerResponse;
  /** Settles when the response has ended, or its connection has. */
  readonly closed: Promise<unknown>;
};

export type RawServer = {
  /** Without a path. */
  readonly url: string;
  readonly exchanges: readonly Exchange[];
  readonly stop: () => Promise<unknown>;
};

/**
 * A bare HTTP server on loopback whose every byte is the test's own: a second oracle beside the
 * simulator, made from the transcripts of the providers' reference.
 */
export const openRawServer = async (
  answer: (exchange: Exchange) => void | Promise<void>,
): Promise<RawServer> => {
  const exchanges: Exchange[] = [];
  const server = createServer(async (request, response) => {
    const closed = once(response, 'close');
    const exchange = { request, body: await text(request), response, closed };
    exchanges.push(exchange);
    await answer(exchange);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    exchanges,
    stop: () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      return closed;
    },
  };
};
