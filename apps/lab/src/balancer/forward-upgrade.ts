import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { callTarget, type Way } from './call-target.ts';
import { forwardedHeaders } from './forwarded-headers.ts';
import { refuse } from './refuse.ts';
import { requestHeaders } from './request-headers.ts';

/** Passes a WebSocket on: from the moment that the instance agrees, both ends talk undisturbed. */
export function forwardUpgrade(
  way: Way,
  request: IncomingMessage,
  client: Socket,
  head: Buffer,
): void {
  client.on('error', () => {});
  const response = new ServerResponse(request);
  const answerPlainly = () => {
    response.shouldKeepAlive = false;
    response.assignSocket(client);
    response.once('finish', () => client.end());
  };
  callTarget(
    { pool: way.pool, agent: false },
    {
      request,
      headers: {
        ...requestHeaders(request),
        connection: 'Upgrade',
        upgrade: request.headers.upgrade ?? '',
      },
      gone: () => client.destroyed,
      onLost: (why) => {
        answerPlainly();
        refuse(response, way.versionId, why);
      },
      onConnected: (upstream, target) => {
        upstream.end();
        client.once('close', () => upstream.destroy());
        upstream.once('upgrade', (answer, server: Socket, serverHead) => {
          client.write(headOf(answer, target.name));
          client.write(serverHead);
          server.write(head);
          join(client, server);
        });
        upstream.once('response', (answer) => {
          answerPlainly();
          response.writeHead(answer.statusCode ?? 502, forwardedHeaders(answer));
          answer.pipe(response);
        });
      },
    },
  );
}

function headOf({ rawHeaders }: IncomingMessage, servedBy: string): string {
  const lines = ['HTTP/1.1 101 Switching Protocols', `X-Evolua-Served-By: ${servedBy}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** Whatever happens to one happens to the other. */
function join(client: Socket, server: Socket): void {
  server.on('error', () => {});
  client.pipe(server).pipe(client);
  client.once('close', () => server.destroy());
  server.once('close', () => client.destroy());
}
