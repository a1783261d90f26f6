import { and, ne, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { owners } from './schema/generation-tables.ts';

type Watcher = {
  readonly ownerToken: string;
  /** How long a process may be silent; 0 when there is none beside us. */
  readonly staleAfterMs: number;
};

/**
 * Whether a process is another one than ours, and gone: its last heartbeat is too old. When
 * Postgres was away all are old: only who has been here for long enough since to have seen every
 * living process beat again may judge. The clock is the database's.
 */
export const isGone = (token: PgColumn, { ownerToken, staleAfterMs }: Watcher): SQL | undefined => {
  const stale = sql`now() - ${staleAfterMs} * interval '1 millisecond'`;
  const missed = sql`now() - ${staleAfterMs / 2} * interval '1 millisecond'`;
  const alive = sql`exists (
    select from ${owners} alive where alive.owner_token = ${token} and alive.heartbeat_at > ${stale}
  )`;
  const steady = sql`exists (
    select from ${owners} self
    where self.owner_token = ${ownerToken}
      and self.heartbeat_at > ${missed} and self.steady_since <= ${stale}
  )`;
  return and(ne(token, ownerToken), sql`not ${alive}`, staleAfterMs === 0 ? undefined : steady);
};
