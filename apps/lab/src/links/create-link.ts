import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { type Carried, carry } from './carry.ts';
import type { Link } from './link.ts';
import { resetSocket } from './reset-socket.ts';
import type { Toxics } from './toxics.ts';

export type LinkPart = Link & {
  /** Listens; nothing passes before. */
  readonly open: () => Promise<void>;
  /** Ends every connection; resolves when nothing is left. */
  readonly close: () => Promise<void>;
};

/** A TCP proxy from `port` to `targetPort`, both of 127.0.0.1, on which network faults are made. */
export function createLink(options: {
  readonly name: string;
  readonly port: number;
  readonly targetPort: number;
}): LinkPart {
  const { name, port, targetPort } = options;
  let active: Toxics | undefined;
  let wanted = false;
  const carried = new Map<Socket, Carried>();
  /** Accepted by the system during a `drop`, as if their first packet were still being repeated. */
  const waiting = new Set<Socket>();
  const counters = { connections: 0, bytesUp: 0, bytesDown: 0, struck: 0 };
  const onStruck = () => {
    counters.struck += 1;
  };

  const begin = (client: Socket) => {
    const onGone = () => carried.delete(client);
    const count = (direction: 'up' | 'down', bytes: number) => {
      if (direction === 'up') counters.bytesUp += bytes;
      else counters.bytesDown += bytes;
    };
    const toxics = () => active;
    carried.set(client, carry({ client, port: targetPort, toxics, count, onStruck, onGone }));
  };
  // Unread until it is carried: an end that nobody hears would be lost.
  const howToAccept = { allowHalfOpen: true, noDelay: true, pauseOnConnect: true };
  const server = createServer(howToAccept, (client) => {
    counters.connections += 1;
    if (active?.resetAfterBytes === 0) {
      onStruck();
      client.on('error', () => {});
      resetSocket(client);
    } else if (active?.partition === 'drop') {
      onStruck();
      waiting.add(client);
      client.on('error', () => {}).on('close', () => waiting.delete(client));
    } else begin(client);
  });

  const resetAll = () => {
    for (const connection of carried.values()) {
      onStruck();
      connection.reset();
    }
    for (const client of waiting) resetSocket(client);
  };
  const listenAsWanted = async () => {
    const listen = wanted && active?.partition !== 'refuse';
    if (listen === server.listening) return;
    if (!listen) return void server.close();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };

  const set = (toxics: Toxics) => {
    active =
      Object.values(toxics).some(Boolean) || toxics.resetAfterBytes === 0 ? toxics : undefined;
    if (active?.partition === 'refuse' || active?.resetAfterBytes === 0) resetAll();
    if (active?.partition !== 'drop') {
      for (const client of waiting) if (!client.destroyed) begin(client);
      waiting.clear();
    }
    for (const connection of carried.values()) connection.onChange();
    return listenAsWanted();
  };

  return {
    name,
    port,
    get toxics() {
      return active ?? {};
    },
    get counters() {
      return { ...counters, open: carried.size + waiting.size };
    },
    set,
    clear: () => set({}),
    open: () => {
      wanted = true;
      return listenAsWanted();
    },
    close: async () => {
      wanted = false;
      // Of one that is closed already its other end is left: it says nothing more.
      const open = [...carried.keys(), ...waiting].filter(({ closed }) => !closed);
      const gone = open.map((client) => once(client, 'close'));
      resetAll();
      await Promise.all([listenAsWanted(), ...gone]);
    },
  };
}
