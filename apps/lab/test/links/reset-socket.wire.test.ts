import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { onTestFinished, test } from 'vitest';
import { resetSocket } from '../../src/links/reset-socket.ts';

test.each([
  ['is open', () => {}],
  ['is just ending', (socket: { end: () => void }) => socket.end()],
])(
  'a socket that %s is gone after its reset, without an error of its own',
  async (_when, prepare) => {
    const server = createServer({ allowHalfOpen: true }, (peer) => peer.on('error', () => {}));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    await once(socket, 'connect');
    prepare(socket);
    resetSocket(socket);
    // Rejects on an error.
    await once(socket, 'close');
  },
);
