import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import type { FoundMongo } from '../../../../../tests/find-mongo.ts';
import { startOwnMongo } from '../../../../../tests/start-own-mongo.ts';
import type { Mongo } from '../../../src/stores/mongo/mongo.ts';
import { openMongo } from '../../../src/stores/mongo/open-mongo.ts';
import { recordingLogger } from '../recording-logger.ts';

export type MongoUnderTest = {
  /** With the name of a database of one's own. */
  readonly url: string;
  readonly mongo: Mongo;
  /** To look behind the store. */
  readonly database: ReturnType<MongoClient['db']>;
  readonly close: () => Promise<void>;
};

/** A database of one's own, and a process on it. */
export const mongoUnderTest = async (found: FoundMongo): Promise<MongoUnderTest> => {
  const server = await startOwnMongo(found);
  const [address, query] = server.url.split('?');
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const host = (address ?? '').replace(/^(mongodb(?:\+srv)?:\/\/[^/]+).*$/u, '$1');
  const url = `${host}/${name}${query === undefined ? '' : `?${query}`}`;
  const mongo = await openMongo({ url, connectionsMax: 8, logger: recordingLogger() });
  const client = new MongoClient(url, { retryWrites: false });
  return {
    url,
    mongo,
    database: client.db(),
    close: async () => {
      await client.db().dropDatabase();
      await client.close();
      await mongo.close();
      await server.close();
    },
  };
};
