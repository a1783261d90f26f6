import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import type { Logger } from '../domain/logger.ts';

type Served = {
  readonly fetch: (request: Request) => Response | Promise<Response>;
};

type ServeOptions = {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly logger: Logger;
  /** How long the answers in flight may take to end after SIGTERM. */
  readonly graceMs: number;
  readonly chat: { readonly drain: (graceMs: number) => Promise<void> };
  /** Closed last, in this order. */
  readonly resources: readonly { readonly close: () => Promise<void> }[];
};

const LAST_BYTES_MS = 1_000;

/**
 * Listens until SIGTERM or SIGINT, then drains: no new connections, the answers in flight get
 * their grace, the resources are closed and the process ends by itself with code 0. A second
 * signal ends it at once. Throws when the port can't be had.
 */
export const serve = async (app: Served, options: ServeOptions): Promise<void> => {
  const { host, port, logger, graceMs, chat, resources } = options;
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  logger.info({ host, port: actualPort }, 'listening');

  const leave = async (signal: NodeJS.Signals) => {
    logger.info({ signal }, 'draining');
    const closed = once(server, 'close');
    server.close();
    await chat.drain(graceMs);
    // Readers get the last events of their answers before their connections end.
    const force = setTimeout(
      () => 'closeAllConnections' in server && server.closeAllConnections(),
      LAST_BYTES_MS,
    );
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    await closed;
    clearTimeout(force);
    for (const resource of resources) await resource.close();
    logger.info({}, 'stopped');
  };

  let leaving = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (leaving) process.exit(1);
    leaving = true;
    leave(signal).catch((error: unknown) => {
      logger.error({ err: error }, 'could not stop cleanly');
      process.exit(1);
    });
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
};
