import { once } from 'node:events';
import { Agent, createServer } from 'node:http';
import type { Socket } from 'node:net';
import type { Way } from './call-target.ts';
import { forwardRequest } from './forward-request.ts';
import { forwardUpgrade } from './forward-upgrade.ts';
import type { Target } from './target.ts';
import { targetPool } from './target-pool.ts';

export type Balancer = {
  /** Listens, once everyone has been asked whether they are ready. */
  readonly open: () => Promise<void>;
  /** From now on it gets its share, while it is ready. */
  readonly register: (target: Target) => Promise<void>;
  /** Nothing new for the instance of this name; what it has goes on to its end. */
  readonly deregister: (name: string) => void;
  readonly isRegistered: (name: string) => boolean;
  /** Requests and WebSockets that the instance of this name has under way. */
  readonly inFlight: (name: string) => number;
  /** Cuts what is left. */
  readonly close: () => Promise<void>;
  /** The names of the instances that get requests now. */
  readonly ready: () => readonly string[];
};

/**
 * Stands for a load balancer: shares the requests to `port` of 127.0.0.1 out among the instances
 * that are ready, those of the region in `X-Evolua-Region` first, and tells whose answer it was in
 * `X-Evolua-Served-By`.
 */
export function createBalancer(options: {
  readonly versionId: string;
  readonly port: number;
  /** Those of the beginning. */
  readonly targets: readonly Target[];
  /** Receives sentences (pt-BR): who is out, who is back. */
  readonly log: (sentence: string) => void;
}): Balancer {
  const { versionId, port, targets, log } = options;
  const pool = targetPool({
    onChange: ({ name }, ready) =>
      log(`Balanceador da ${versionId.toUpperCase()}: ${name} ${ready ? 'voltou' : 'saiu'}.`),
  });
  const agent = new Agent({ keepAlive: true });
  const way: Way = { versionId, pool, agent };
  const upgraded = new Set<Socket>();
  const server = createServer((request, response) => forwardRequest(way, request, response));
  server.on('upgrade', (request, socket, head) => {
    const client = socket as Socket;
    upgraded.add(client);
    client.once('close', () => upgraded.delete(client));
    forwardUpgrade(way, request, client, head);
  });

  return {
    open: async () => {
      await Promise.all(targets.map(pool.add));
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    close: async () => {
      pool.close();
      const closed = server.listening ? once(server, 'close') : undefined;
      server.close();
      server.closeAllConnections();
      for (const socket of upgraded) socket.destroy();
      agent.destroy();
      await closed;
    },
    register: pool.add,
    deregister: pool.remove,
    isRegistered: pool.has,
    inFlight: pool.inFlight,
    ready: () => pool.ready().map(({ name }) => name),
  };
}
