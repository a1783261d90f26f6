import type { IncomingMessage } from 'node:http';

const PEER = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/**
 * Whether a request comes from this machine and means it: the peer is loopback, and so is the host
 * that it names, which a page that rebinds its DNS to 127.0.0.1 cannot fake.
 */
export function isLoopback({ socket, headers }: IncomingMessage): boolean {
  return PEER.test(socket.remoteAddress ?? '') && HOST.test(headers.host ?? '');
}
