import { and, desc, eq, sql } from 'drizzle-orm';
import type { CallLog } from '../../domain/call-log.ts';
import type { RecordedCall } from '../../domain/recorded-call.ts';
import { pageOf } from '../page-of.ts';
import { beyondCursor } from './beyond-cursor.ts';
import type { Postgres } from './postgres.ts';
import { llmCalls } from './schema/generation-tables.ts';

/** The ledger as an owner reads it. */
export const postgresCallLog = ({ run }: Postgres): CallLog => ({
  list: async (ownerId, { limit, cursor }) => {
    const { startedAt, id } = llmCalls;
    const rows = await run((database) =>
      database
        .select()
        .from(llmCalls)
        .where(
          and(
            eq(llmCalls.ownerId, ownerId),
            beyondCursor(cursor, (key) => sql`(${startedAt}, ${id}) < ${key}`),
          ),
        )
        .orderBy(desc(startedAt), desc(id))
        .limit(limit + 1),
    );
    return pageOf(rows.map(toRecordedCall), limit, (call) => call.startedAt);
  },
});

const toRecordedCall = ({
  ownerId: _ownerId,
  ownerToken: _ownerToken,
  inputTokens,
  outputTokens,
  cachedInputTokens,
  usageSource,
  ...call
}: typeof llmCalls.$inferSelect): RecordedCall => ({
  ...call,
  usage:
    inputTokens === null || outputTokens === null || usageSource === null
      ? null
      : {
          inputTokens,
          outputTokens,
          ...(cachedInputTokens === null ? {} : { cachedInputTokens }),
          source: usageSource,
        },
});
