import { once } from 'node:events';
import net from 'node:net';

export type Link = {
  readonly port: number;
  /** How often a client has spoken after the server had: the round trips so far. */
  readonly roundTrips: () => number;
  /** How many connections there are at this moment. */
  readonly connections: () => number;
  /** Nothing passes any more, and nobody is told: a cable that was pulled. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Whatever comes in breaks: the server's process is gone, the machine is there. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

/** A TCP link to a server on the loopback: it counts round trips, and it can go silent or break. */
export const startLink = async (targetPort: number, port = 0): Promise<Link> => {
  const sockets = new Set<net.Socket>();
  let trips = 0;
  let frozen = false;
  let isCut = false;

  const server = net.createServer((client) => {
    const upstream = net.connect(targetPort, '127.0.0.1');
    let serverSpokeLast = true;
    client.on('data', (bytes) => {
      if (isCut) return client.destroy();
      if (serverSpokeLast) trips += 1;
      serverSpokeLast = false;
      return upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      serverSpokeLast = true;
      client.write(bytes);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      if (frozen) one.pause();
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as net.AddressInfo).port,
    roundTrips: () => trips,
    // Each has two ends.
    connections: () => sockets.size / 2,
    freeze: () => {
      frozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw: () => {
      frozen = false;
      for (const socket of sockets) socket.resume();
    },
    cut: () => {
      isCut = true;
    },
    mend: () => {
      isCut = false;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
