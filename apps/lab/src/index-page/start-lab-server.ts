import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { SystemStatus } from '../system/system-status.ts';
import { renderIndex } from './render-index.ts';

export type LabServer = { readonly close: () => Promise<void> };

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
const html = 'text/html; charset=utf-8';
const json = 'application/json; charset=utf-8';
const text = 'text/plain; charset=utf-8';

const asset = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/**
 * Serves the laboratory's first page, and the same as JSON at `/estado`, on the loopback. Only
 * requests that name the loopback are answered: another site's name, pointed at this machine by
 * its owner, must not read what runs here.
 */
export async function startLabServer(options: {
  readonly port: number;
  readonly status: () => Promise<SystemStatus>;
}): Promise<LabServer> {
  const { port, status } = options;
  const allowedHosts = [`localhost:${port}`, `127.0.0.1:${port}`];
  const routes: Readonly<Record<string, () => Promise<readonly [string, string]>>> = {
    '/': async () => [html, renderIndex(await status())],
    '/estado': async () => [json, JSON.stringify(await status())],
    '/estilo.css': async () => ['text/css; charset=utf-8', asset('./estilo.css')],
    '/marca.svg': async () => ['image/svg+xml', asset('./marca.svg')],
  };
  const server = createServer((request, response) => {
    const { method = '', headers: received } = request;
    const route = routes[(request.url ?? '').split('?', 1)[0] ?? ''];
    if (!allowedHosts.includes(received.host ?? '')) {
      return send(response, 421, text, `Use http://localhost:${port}/\n`);
    }
    if (route === undefined) return send(response, 404, text, 'Não há nada neste endereço.\n');
    if (method !== 'GET' && method !== 'HEAD') {
      return send(response, 405, text, 'Aqui só se lê: use GET.\n', { Allow: 'GET, HEAD' });
    }
    route().then(
      ([type, body]) => send(response, 200, type, body),
      () => send(response, 500, text, 'O laboratório não conseguiu olhar as partes.\n'),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  more: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...headers, 'Content-Type': type, ...more });
  response.end(body);
}
