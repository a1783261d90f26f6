import { fileURLToPath } from 'node:url';
import { DrizzleQueryError } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';

/** Any number that no other program uses as an advisory lock on this database. */
const LOCK = 20_261_121;
const LOCK_TIMEOUT_MS = 60_000;
const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url));

/**
 * Brings the tables up to date. Processes that start at once do it one after the other: the lock
 * belongs to the connection, so that it ends with a process that dies.
 */
export const migrate = async (url: string, migrationsFolder = MIGRATIONS): Promise<void> => {
  const client = new pg.Client({ connectionString: url, statement_timeout: LOCK_TIMEOUT_MS });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await applyMigrations(drizzle(client), { migrationsFolder }).catch((error: unknown) => {
      // drizzle would say the whole statement, and not why.
      throw error instanceof DrizzleQueryError ? error.cause : error;
    });
  } finally {
    await client.end();
  }
};
