import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import type { aSystem } from './a-system.ts';
import { jsonFrom } from './json-from.ts';

/** The system behind a real socket on the loopback, and a token for it; closed with the test. */
export const listening = async (system: ReturnType<typeof aSystem>) => {
  const server = createAdaptorServer({ fetch: system.app.fetch }) as Server;
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const ana = await system.signUp('Ana');
  const { secret } = await jsonFrom(await ana.request('/v1/tokens', { body: { name: 'fio' } }));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  const post = (path: string, body: unknown, init: RequestInit = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${secret}`,
        ...(init.headers as Record<string, string>),
      },
    });
  return { url, port, secret, sockets, post, ana };
};
