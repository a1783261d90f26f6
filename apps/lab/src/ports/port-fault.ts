import { createServer } from 'node:net';

/** Why a server could not listen on a port: another does, or this user may not. */
export type PortFault = 'taken' | 'forbidden';

const faults: Readonly<Record<string, PortFault>> = { EADDRINUSE: 'taken', EACCES: 'forbidden' };

/**
 * What keeps a server from listening on this port of the loopback, in IPv4 or, where the machine
 * has it, in IPv6: browsers try both for `localhost` and must not land at somebody else's.
 */
export async function portFault(port: number): Promise<PortFault | undefined> {
  return (await faultOn(port, '127.0.0.1')) ?? (await faultOn(port, '::1'));
}

function faultOn(port: number, host: string): Promise<PortFault | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(faults[error.code ?? '']));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
