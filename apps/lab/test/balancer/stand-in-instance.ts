import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Target } from '../../src/balancer/target.ts';

export type StandInInstance = Target & {
  /** Requests, probes apart, with their bodies. */
  readonly heard: { readonly request: IncomingMessage; readonly body: string }[];
  /** Answers to `/stream` that have begun and that the test goes on with. */
  readonly streams: ServerResponse[];
  /** WebSockets, of which every byte is sent back. */
  readonly upgraded: Socket[];
  readonly sockets: Set<Socket>;
  /** `deaf`: it drops a connection as soon as a request arrives on it. */
  readonly be: (state: { ready?: boolean; leaving?: boolean; deaf?: boolean }) => void;
  /** As a crash: nobody listens, what is open is reset. */
  readonly crash: () => void;
  readonly comeBack: () => Promise<void>;
};

/** A server in the place of an instance, in the test's own hands. */
export async function standInInstance(
  name: string,
  region = 'us-east-1',
): Promise<StandInInstance> {
  const state = { ready: true, leaving: false, deaf: false };
  const heard: StandInInstance['heard'] = [];
  const streams: ServerResponse[] = [];
  const upgraded: Socket[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(async (request, response) => {
    if (request.url === '/v1/health/ready') {
      response.writeHead(state.ready ? 200 : 503).end();
    } else if (state.deaf) {
      request.socket.destroy();
    } else if (request.url === '/stream') {
      heard.push({ request, body: '' });
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
      streams.push(response);
    } else if (request.url === '/silence') heard.push({ request, body: '' });
    else {
      heard.push({ request, body: await text(request) });
      response.setHeader('Set-Cookie', ['a=1', 'b=2']);
      response.writeHead(201, { 'X-Of-Its-Own': name, 'X-Evolua-Served-By': 'a liar' });
      response.end(name);
    }
  });
  // A kept connection is ended by whoever keeps it.
  server.keepAliveTimeout = 60_000;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, socket: Socket, head) => {
    heard.push({ request, body: '' });
    upgraded.push(socket);
    socket.on('error', () => {});
    socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n',
    );
    socket.write('Sec-WebSocket-Accept: yes\r\n\r\n');
    socket.write(head);
    socket.pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const crash = () => {
    server.close();
    for (const socket of sockets) socket.resetAndDestroy();
  };
  onTestFinished(crash);
  return {
    name,
    region,
    port,
    heard,
    streams,
    upgraded,
    sockets,
    leaving: () => state.leaving,
    be: (changes) => void Object.assign(state, changes),
    crash,
    comeBack: async () => {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
  };
}
