import { MongoDriverError, MongoNetworkError, MongoServerError, MongoSystemError } from 'mongodb';
import { ChatError } from '../../domain/chat-error.ts';

/**
 * The one place where what the server, its driver or the network says becomes a `ChatError`:
 * `store_unavailable` when trying again later may help, `internal` when it will not. The cause
 * keeps the reason but no values: a failed bulk write holds the documents that people wrote.
 */
export const translateMongoError = (error: unknown): ChatError => {
  if (error instanceof ChatError) return error;
  const code = isUnavailable(error) ? 'store_unavailable' : 'internal';
  return new ChatError(code, { cause: error instanceof Error ? withoutValues(error) : error });
};

/**
 * The server's codes that pass: a primary that is being replaced or shut down, the network
 * between its members, time limits, conflicts, no majority or room to write. The list is
 * https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml
 */
const PASSING = new Set<unknown>([
  6, 7, 24, 50, 64, 79, 89, 91, 100, 112, 133, 134, 189, 202, 262, 9001, 10058, 10107, 11600, 11602,
  13435, 13436, 14031,
]);

/** The pool is full or closed, the client was closed: the driver doesn't export these. */
const POOL = /^(Mongo)?(WaitQueueTimeout|PoolClosed|ClientClosed|NotConnected|TopologyClosed)/;

const isUnavailable = (error: unknown): boolean => {
  if (error instanceof MongoServerError) return PASSING.has(error.code);
  if (error instanceof MongoNetworkError || error instanceof MongoSystemError) return true;
  return error instanceof MongoDriverError && POOL.test(error.name);
};

const withoutValues = ({ name, message, stack, ...rest }: Error & { readonly code?: unknown }) =>
  Object.assign(new Error(message), { name, stack, code: rest.code });
