import type { Exchange } from '../raw-server.ts';

/** Begins an event stream and says so at once. */
export const beginStream = ({ response }: Exchange) => {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  response.flushHeaders();
  return response;
};
