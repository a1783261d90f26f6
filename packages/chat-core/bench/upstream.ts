import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { wireDialects } from './wire-dialects.ts';

const WORDS = 'Um circuit breaker protege quem chama quando o outro lado não vai.'.split(/(?= )/u);

const bodies = new Map(
  wireDialects.map(({ name, opening, text, ending }) => [
    name,
    Buffer.from([...opening, ...WORDS.map(text), ...ending('stop', true)].join('')),
  ]),
);

/** The same answer in every dialect, at once: what is measured is whoever reads it. */
let connections = 0;
const server = createServer((request, response) => {
  const [, name = '', rest] = request.url?.split('/') ?? [];
  if (rest === 'connections') return void response.end(String(connections));
  request.resume();
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    response.end(bodies.get(name));
  });
});
server.on('connection', (socket) => {
  socket.setNoDelay(true);
  connections += 1;
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${port}` });
});
