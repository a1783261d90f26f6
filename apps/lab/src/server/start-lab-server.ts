import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { problem } from '../problem.ts';
import { createLabApp } from './create-lab-app.ts';
import type { LabParts } from './lab-parts.ts';
import { ownHosts } from './own-hosts.ts';

export type LabServer = { readonly close: () => Promise<void> };

const loopback = '127.0.0.1';
const everywhere = '0.0.0.0';

/**
 * Serves the laboratory on the loopback and, where `labHost` says so, to the network: the versions
 * send their spans to the loopback in any case.
 * @throws a Problem when an address can't be had.
 */
export async function startLabServer(
  parts: LabParts,
  { port, labHost }: { readonly port: number; readonly labHost: string | undefined },
): Promise<LabServer> {
  const app = createLabApp(parts, ownHosts(port, labHost));
  const addresses =
    labHost === undefined || labHost === loopback ? [loopback] : addressesFor(labHost);
  const servers: Server[] = [];
  const close = async () => {
    app.close();
    await Promise.all(servers.map(closeServer));
  };
  try {
    for (const address of addresses) servers.push(await listening(app.fetch, port, address));
  } catch (cause) {
    await close();
    throw problem(`O laboratório não pode atender em ${addresses.join(' e ')}:${port}.`, cause);
  }
  return { close };
}

/** `0.0.0.0` holds the loopback too. */
function addressesFor(labHost: string): readonly string[] {
  return labHost === everywhere ? [everywhere] : [loopback, labHost];
}

async function listening(
  fetch: ReturnType<typeof createLabApp>['fetch'],
  port: number,
  address: string,
): Promise<Server> {
  const server = createAdaptorServer({ fetch }) as Server;
  server.listen({ port, host: address, ipv6Only: address === '::' });
  await once(server, 'listening');
  return server;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
