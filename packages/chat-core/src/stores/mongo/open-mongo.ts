import { MongoClient } from 'mongodb';
import { ChatError } from '../../domain/chat-error.ts';
import type { Logger } from '../../domain/logger.ts';
import { awaitStore } from '../await-store.ts';
import { watchOutage } from '../watch-outage.ts';
import type { Collections, Mongo } from './mongo.ts';
import { prepareCollections } from './prepare-collections.ts';
import { translateMongoError } from './translate-mongo-error.ts';

type Options = {
  /** With the name of the database: mongodb://server:27017/evolua */
  readonly url: string;
  readonly connectionsMax: number;
  readonly logger: Logger;
  /** How long a start waits for the server. */
  readonly startTimeoutMs?: number;
  /** To get a connection, new or used by others until now. */
  readonly connectTimeoutMs?: number;
  readonly commandTimeoutMs?: number;
};

const PENDING_MAX = 2_000;
const PROBE_EVERY_MS = 250;
const IDLE_TIMEOUT_MS = 60_000;
/** How long a command waits for a primary to be found; an election takes longer than anybody waits. */
const SELECTION_TIMEOUT_MS = 1_000;

/**
 * Waits for the server, makes its indexes and keeps a bounded pool of connections. From then on an
 * outage is survived: commands fail at once and work again as soon as it is over.
 *
 * Throws an error that names MONGODB_URL when it does not answer in time, or never will.
 */
export const openMongo = async ({
  url,
  connectionsMax,
  logger,
  startTimeoutMs = 10_000,
  connectTimeoutMs = 2_000,
  commandTimeoutMs = 3_000,
}: Options): Promise<Mongo> => {
  const client = new MongoClient(url, {
    appName: 'evolua',
    maxPoolSize: connectionsMax,
    maxIdleTimeMS: IDLE_TIMEOUT_MS,
    serverSelectionTimeoutMS: SELECTION_TIMEOUT_MS,
    connectTimeoutMS: connectTimeoutMs,
    waitQueueTimeoutMS: connectTimeoutMs,
    socketTimeoutMS: commandTimeoutMs,
    // DocumentDB has no retried writes. Ours can all be repeated, and who calls decides about it.
    retryWrites: false,
    retryReads: false,
    // What was acknowledged outlives its server, and who has written reads what was written,
    // whatever the URL says: the one that AWS proposes reads from replicas.
    writeConcern: { w: 'majority' },
    readPreference: 'primary',
    ignoreUndefined: true,
  });
  const database = client.db();
  const collections: Collections = {
    conversations: database.collection('conversations'),
    messages: database.collection('messages'),
  };
  const probe = async () => {
    await database.command({ ping: 1 });
  };
  const prepare = () => Promise.all([probe(), prepareCollections(collections)]);
  await awaitStore({
    what: `O MongoDB de MONGODB_URL (${addressOf(client)})`,
    probe: async () => void (await prepare()),
    isRefusal: (error) => translateMongoError(error).code === 'internal',
    startTimeoutMs,
  }).catch(async (error: unknown) => {
    await client.close();
    throw error;
  });

  const watch = watchOutage({
    name: 'mongodb',
    translate: translateMongoError,
    probe,
    probeEveryMs: PROBE_EVERY_MS,
    logger,
  });
  let pending = 0;
  const run: Mongo['run'] = (work) =>
    watch.run(async () => {
      if (pending >= PENDING_MAX) throw new ChatError('store_unavailable');
      pending += 1;
      try {
        return await work(collections);
      } finally {
        pending -= 1;
      }
    });

  return {
    run,
    ping: () => run(probe),
    close: async () => {
      watch.close();
      await client.close();
    },
  };
};

/** Without the password. */
const addressOf = ({ options }: MongoClient) =>
  `${options.srvHost ?? options.hosts.join(',')}/${options.dbName}`;
