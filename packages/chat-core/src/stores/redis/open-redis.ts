import { Redis as Client } from 'ioredis';
import type { Logger } from '../../domain/logger.ts';

type Options = {
  readonly url: string;
  /** Stands before every key: several programs may share a Redis. */
  readonly keyPrefix: string;
  readonly logger: Logger;
  /** What one command may take, and after which silence the connection counts as dead. */
  readonly commandTimeoutMs?: number;
};

/** A process' door to Redis. */
export type Redis = {
  readonly client: Client;
  /** Throws while Redis is away. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const CONNECT_TIMEOUT_MS = 1_000;
const RETRY_STEP_MS = 50;
const RETRY_MAX_MS = 500;

/**
 * Connects in the background and goes on doing so for ever. While Redis is away every command
 * fails at once instead of queueing. Its loss and its return are one line each in the log.
 */
export const openRedis = ({ url, keyPrefix, logger, commandTimeoutMs = 1_000 }: Options): Redis => {
  const client = new Client(url, {
    keyPrefix,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: commandTimeoutMs,
    socketTimeout: commandTimeoutMs,
    enableOfflineQueue: false,
    // What is asked in one turn of the event loop leaves in one packet.
    enableAutoPipelining: true,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * RETRY_STEP_MS, RETRY_MAX_MS),
  });
  let closing = false;
  let lost = false;
  let reason: unknown;

  client.on('error', (error) => {
    reason = error;
  });
  client.on('close', () => {
    if (!lost && !closing) logger.warn({ err: reason }, 'redis is unreachable');
    lost = true;
  });
  client.on('ready', () => {
    if (lost) logger.info({}, 'redis is back');
    lost = false;
    reason = undefined;
  });

  return {
    client,
    ping: async () => {
      await client.ping();
    },
    close: async () => {
      closing = true;
      client.disconnect();
    },
  };
};
