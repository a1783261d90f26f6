import type { Exchange } from '../raw-server.ts';
import { beginStream } from './begin-stream.ts';

/** What was written must be read before the connection is lost, or it is lost along with it. */
export const cutAfter = (exchange: Exchange, frames: readonly string[]) => {
  const response = beginStream(exchange);
  response.write(frames.join(''), () => exchange.request.socket.end());
};
