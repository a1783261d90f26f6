import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import type { Logger } from '../domain/logger.ts';
import type { Resource } from '../domain/resource.ts';

type Served = {
  readonly fetch: (request: Request) => Response | Promise<Response>;
};

type ServeOptions = {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly logger: Logger;
  readonly leaving: AbortController;
  /** How long a load balancer needs to see that this process is no longer ready. */
  readonly farewellMs: number;
  /** How long the answers in flight may take to end after SIGTERM. */
  readonly graceMs: number;
  readonly chat: {
    readonly recover: () => Promise<void>;
    readonly drain: (graceMs: number) => Promise<void>;
  };
  /** Closed last, in this order. */
  readonly resources: readonly Resource[];
};

/** Upon Ctrl-C somebody waits, and nobody is sent elsewhere. */
const HURRIED_MS = 500;
const SWEEP_MS = 100;
/** Answers that are cut short at the end of the grace still tell their readers. */
const LAST_EVENTS_MS = 1_000;

/**
 * Takes over what the process before left, then listens until SIGTERM or SIGINT. It leaves in
 * order: no longer ready, while whoever sends requests here learns of it; no new connections; the
 * answers in flight get their grace; the resources are closed, and the process ends by itself with
 * code 0. SIGINT, a person's Ctrl-C, is in a hurry: no farewell, and half a second for the answers.
 * A second signal ends it at once. Throws an error that names HOST and PORT when they
 * can't be had.
 */
export const serve = async (app: Served, options: ServeOptions): Promise<void> => {
  const { host, port, logger, leaving, farewellMs, graceMs, chat, resources } = options;
  await chat.recover();
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(port, host);
  await once(server, 'listening').catch((cause: Error) => {
    throw new Error(`HOST (${host}) e PORT (${port}) não podem ser usados: ${cause.message}.`, {
      cause,
    });
  });

  const leave = async (signal: NodeJS.Signals) => {
    logger.info({ signal }, 'draining');
    leaving.abort();
    const isHurried = signal === 'SIGINT';
    const answersMs = isHurried ? Math.min(HURRIED_MS, graceMs) : graceMs;
    await delay(isHurried ? 0 : farewellMs);
    await Promise.all([chat.drain(answersMs), closeConnections(server as Server, answersMs)]);
    for (const resource of resources) await resource.close();
    logger.info({}, 'stopped');
  };

  let asked = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (asked) process.exit(1);
    asked = true;
    leave(signal).catch((error: unknown) => {
      logger.error({ err: error }, 'could not stop cleanly');
      process.exit(1);
    });
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);

  // Last, since whoever reads it may send a signal at once.
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  logger.info({ host, port: actualPort }, 'listening');
};

/** No new connections; the open ones end with their answers, or are cut after the grace. */
const closeConnections = async (server: Server, graceMs: number) => {
  const closed = once(server, 'close');
  server.close();
  // A connection that keeps itself alive counts as open until it is told otherwise.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const force = setTimeout(() => server.closeAllConnections(), graceMs + LAST_EVENTS_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(force);
};
