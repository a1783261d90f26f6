import { randomUUIDv7 } from 'node:crypto';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/fresh-database.ts';
import { openPostgres } from '../../../src/stores/postgres/open-postgres.ts';
import type { Postgres } from '../../../src/stores/postgres/postgres.ts';
import { users } from '../../../src/stores/postgres/schema/users.ts';
import { recordingLogger } from '../recording-logger.ts';

export type PostgresUnderTest = {
  readonly url: string;
  readonly postgres: Postgres;
  /** Another process on the same database. */
  readonly another: (url?: string) => Promise<Postgres>;
  /** A person to whom things can belong. */
  readonly newOwner: () => Promise<string>;
  readonly close: () => Promise<void>;
};

/** What is tested here is what the statements do, and not how fast a busy machine is. */
const PATIENT = { startTimeoutMs: 60_000, connectTimeoutMs: 30_000, statementTimeoutMs: 30_000 };

/** A database of one's own with its tables, and processes on it. */
export const postgresUnderTest = async (connectionsMax = 4): Promise<PostgresUnderTest> => {
  const database: FreshDatabase = await freshDatabase();
  const opened: Postgres[] = [];
  const another = async (url = database.url) => {
    const logger = recordingLogger();
    const postgres = await openPostgres({ url, connectionsMax, logger, ...PATIENT });
    opened.push(postgres);
    return postgres;
  };
  const postgres = await another();
  return {
    url: database.url,
    postgres,
    another,
    newOwner: async () => {
      const id = randomUUIDv7();
      const now = new Date();
      const person = { id, email: `${id}@exemplo.test`, name: 'Pessoa', createdAt: now };
      await postgres.run((db) => db.insert(users).values({ ...person, updatedAt: now }));
      return id;
    },
    close: async () => {
      for (const each of opened) await each.close();
      await database.drop();
    },
  };
};
