import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { isLoopback } from '../http/is-loopback.ts';
import type { AdminParts } from './admin-parts.ts';
import { createAdminApp } from './create-admin-app.ts';
import { problem } from './problem.ts';

/** The admin API as a listener for node:http; peers other than this machine are refused. */
export function createAdmin(parts: AdminParts): RequestListener {
  const app = createAdminApp(parts);
  const serve = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const refuse = getRequestListener(
    () => problem(403, 'A administração do simulador só atende chamadas deste computador.'),
    { overrideGlobalObjects: false },
  );
  return (request, response) => {
    const listener = isLoopback(request) ? serve : refuse;
    listener(request, response).catch(() => response.destroy());
  };
}
