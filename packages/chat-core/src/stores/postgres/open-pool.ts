import pg from 'pg';

type Settings = {
  readonly url: string;
  readonly connectTimeoutMs: number;
  readonly statementTimeoutMs: number;
  /** A new connection is used once this has resolved. */
  readonly onConnect?: (client: pg.ClientBase) => Promise<void>;
};

const IDLE_TIMEOUT_MS = 60_000;
/** Open from the start and kept: the first crowd after a quiet night does not wait for handshakes. */
const KEPT_OPEN = 4;
/** What the server's own timeout may be late before the connection counts as dead. */
const ANSWER_GRACE_MS = 1_000;

/** At most `max` connections, the first of them open already if Postgres is there. */
export const openPool = async (
  max: number,
  { url, connectTimeoutMs, statementTimeoutMs, onConnect }: Settings,
): Promise<pg.Pool> => {
  const min = Math.min(KEPT_OPEN, max);
  const pool = new pg.Pool({
    connectionString: url,
    max,
    min,
    connectionTimeoutMillis: connectTimeoutMs,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + ANSWER_GRACE_MS,
    idle_in_transaction_session_timeout: statementTimeoutMs,
    keepAlive: true,
    onConnect,
    application_name: 'evolua',
  });
  // A connection that dies says so twice: to its statement, and by an event that would end the
  // process if nobody listened.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  await connectAhead(pool, min);
  return pool;
};

/** So many connections at once. Postgres may be gone again: then they are opened when needed. */
const connectAhead = async (pool: pg.Pool, count: number) => {
  const connecting = Array.from({ length: count }, () => pool.connect());
  for (const result of await Promise.allSettled(connecting)) {
    if (result.status === 'fulfilled') result.value.release();
  }
};
