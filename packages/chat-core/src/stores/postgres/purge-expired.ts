import { isNotNull, lt, sql } from 'drizzle-orm';
import type { Postgres } from './postgres.ts';
import { stopRequests } from './schema/generation-tables.ts';
import { apiTokens, sessions, verifications } from './schema/identity-tables.ts';

/** Deletes what stands for nobody any more, and wishes to stop what never came. */
export const purgeExpired = async (run: Postgres['run']): Promise<void> => {
  const now = sql`now()`;
  const anHourAgo = sql`now() - interval '1 hour'`;
  await run((database) => database.delete(sessions).where(lt(sessions.expiresAt, now)));
  await run((database) => database.delete(verifications).where(lt(verifications.expiresAt, now)));
  await run((database) => database.delete(apiTokens).where(isNotNull(apiTokens.revokedAt)));
  await run((database) =>
    database.delete(stopRequests).where(lt(stopRequests.requestedAt, anHourAgo)),
  );
};
