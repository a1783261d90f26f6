import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { ChatError } from '../../domain/chat-error.ts';
import type { Logger } from '../../domain/logger.ts';
import { awaitStore } from '../await-store.ts';
import { watchOutage } from '../watch-outage.ts';
import { migrate } from './migrate.ts';
import { openPool } from './open-pool.ts';
import type { Postgres } from './postgres.ts';
import { identitySchema } from './schema/identity-schema.ts';
import { stopNotices } from './stop-notices.ts';
import { transactionOn } from './transaction-on.ts';
import { translatePostgresError } from './translate-postgres-error.ts';

type Options = {
  readonly url: string;
  readonly connectionsMax: number;
  readonly logger: Logger;
  /** How long a start waits for Postgres. */
  readonly startTimeoutMs?: number;
  /** To get a connection, new or used by others until now; a new one takes four round trips. */
  readonly connectTimeoutMs?: number;
  readonly statementTimeoutMs?: number;
};

const PENDING_MAX = 2_000;
const PROBE_EVERY_MS = 250;
/** Wrong password, or a role or database that is not there: waiting doesn't mend these. */
const REFUSED = /^(28...|3D000)$/;

/**
 * Waits for Postgres, brings its tables up to date and keeps a bounded pool of connections. From
 * then on an outage is survived: statements fail at once and work again as soon as it is over.
 *
 * Throws an error that names DATABASE_URL when Postgres does not answer in time, or never will.
 */
export const openPostgres = async ({
  url,
  connectionsMax,
  logger,
  startTimeoutMs = 10_000,
  connectTimeoutMs = 2_000,
  statementTimeoutMs = 3_000,
}: Options): Promise<Postgres> => {
  const probe = () => connectOnce(url, connectTimeoutMs);
  await awaitStore({
    what: `O Postgres de DATABASE_URL (${addressOf(url)})`,
    probe,
    isRefusal: ({ code }) => REFUSED.test(String(code)),
    startTimeoutMs,
  });
  await migrate(url);

  const settings = { url, connectTimeoutMs, statementTimeoutMs };
  const notices = stopNotices();
  const [pool, poolAhead] = await Promise.all([
    openPool(connectionsMax, settings),
    // The heartbeats keep its one connection alive, and replace it when it is lost.
    openPool(1, { ...settings, onConnect: notices.hearOn }),
  ]);
  const database = databaseOn(pool);
  const databaseAhead = databaseOn(poolAhead);
  const watch = watchOutage({
    name: 'postgres',
    translate: translatePostgresError,
    probe,
    probeEveryMs: PROBE_EVERY_MS,
    logger,
  });
  let pending = 0;
  let pinging: Promise<void> | undefined;

  const run: Postgres['run'] = (work) =>
    watch.run(async () => {
      if (pending >= PENDING_MAX) throw new ChatError('store_unavailable');
      pending += 1;
      try {
        return await work(database);
      } finally {
        pending -= 1;
      }
    });

  const runAhead: Postgres['runAhead'] = (work) => watch.run(() => work(databaseAhead));
  const ping = async () => {
    await runAhead((ahead) => ahead.execute('select 1'));
  };

  return {
    ownerToken: randomUUID(),
    run,
    runAhead,
    onStopNotice: notices.listen,
    database,
    // Several parts may stand on this one Postgres: who asks at once asks once.
    ping: () => {
      pinging ??= ping().finally(() => {
        pinging = undefined;
      });
      return pinging;
    },
    close: async () => {
      watch.close();
      await Promise.all([pool.end(), poolAhead.end()]);
    },
  };
};

const databaseOn = (pool: pg.Pool): Postgres['database'] =>
  Object.assign(drizzle(pool, { schema: identitySchema }), { transaction: transactionOn(pool) });

const connectOnce = async (url: string, timeoutMs: number) => {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    client.end().catch(() => undefined);
  }
};

const addressOf = (url: string) => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
};
