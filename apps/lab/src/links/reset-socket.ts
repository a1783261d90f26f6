import type { Socket } from 'node:net';

/**
 * RST, and the socket is gone. In the moment in which its end is on its way libuv refuses a reset
 * (`EINVAL`), and Node would then never close it: that one is closed as it is.
 */
export function resetSocket(socket: Socket): void {
  if (socket.writableEnded && !socket.writableFinished) socket.destroy();
  else socket.resetAndDestroy();
}
