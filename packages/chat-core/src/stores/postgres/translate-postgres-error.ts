import { DrizzleQueryError } from 'drizzle-orm';
import { ChatError } from '../../domain/chat-error.ts';

/**
 * The one place where what Postgres, its driver or the network says becomes a `ChatError`:
 * `store_unavailable` when trying again later may help, `internal` when it will not. The cause
 * keeps the reason but no values: those are what people wrote.
 */
export const translatePostgresError = (error: unknown): ChatError => {
  if (error instanceof ChatError) return error;
  const cause = withoutValues(error instanceof DrizzleQueryError ? error.cause : error);
  return new ChatError(isUnavailable(cause) ? 'store_unavailable' : 'internal', { cause });
};

/**
 * SQLSTATE classes and codes that pass: connection lost, resources exhausted (disk, connections),
 * shutdown and timeouts, system errors, serialization and deadlocks, lock timeout, read-only
 * standby. https://www.postgresql.org/docs/15/errcodes-appendix.html
 */
const PASSING_SQLSTATE = /^(08|53|57|58|40)...$|^55P03$|^25006$/;
/** Node's network errors, such as ECONNREFUSED; its programming errors are called ERR_…. */
const NETWORK = /^E(?!RR_)[A-Z_]+$/;
/** What the driver says without giving a code. */
const DRIVER =
  /^(Connection terminated|Client (has|was)|timeout exce|timeout exp|Query read timeout|Cannot use a pool)/;

const isUnavailable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { code } = error as { readonly code?: unknown };
  if (typeof code === 'string') return PASSING_SQLSTATE.test(code) || NETWORK.test(code);
  return DRIVER.test(error.message);
};

/** `detail` and `where` of a Postgres error quote the row that it is about. */
const withoutValues = (error: unknown): unknown => {
  if (error instanceof Error) Object.assign(error, { detail: undefined, where: undefined });
  return error;
};
