import { and, desc, eq, sql } from 'drizzle-orm';
import type { CallLog } from '../../domain/call-log.ts';
import { ChatError } from '../../domain/chat-error.ts';
import type { RecordedCall } from '../../domain/recorded-call.ts';
import { pageOf } from '../page-of.ts';
import { beyondCursor } from './beyond-cursor.ts';
import type { Postgres } from './postgres.ts';
import { generations, llmCalls } from './schema/generation-tables.ts';

const UNKNOWN_TIME_ZONE = '22023';

/** Sums of decimals are exact: no cost ends in 0000000000000001. */
const total = {
  calls: sql<number>`count(*)::int`,
  inputTokens: sql<number>`coalesce(sum(${llmCalls.inputTokens}), 0)::float8`,
  outputTokens: sql<number>`coalesce(sum(${llmCalls.outputTokens}), 0)::float8`,
  costUsd: sql<number>`coalesce(sum(${llmCalls.costUsd}), 0)::float8`,
};

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

  ofConversation: async (ownerId, conversationId) => {
    const ofIt = and(
      eq(generations.conversationId, conversationId),
      eq(generations.ownerId, ownerId),
      eq(llmCalls.ownerId, ownerId),
    );
    const [found] = await run((database) =>
      database
        .select(total)
        .from(llmCalls)
        .innerJoin(generations, eq(generations.id, llmCalls.generationId))
        .where(ofIt),
    );
    return found ?? { calls: 0, inputTokens: 0, outputTokens: 0, costUsd: 0 };
  },

  daily: async (ownerId, { days, timeZone }) => {
    const { startedAt, provider } = llmCalls;
    const today = sql`date_trunc('day', now() at time zone ${timeZone})`;
    const since = sql`(${today} - ${days - 1} * interval '1 day') at time zone ${timeZone}`;
    const day = sql<string>`to_char(${startedAt} at time zone ${timeZone}, 'YYYY-MM-DD')`;
    return run((database) =>
      database
        .select({ day, provider, ...total })
        .from(llmCalls)
        .where(and(eq(llmCalls.ownerId, ownerId), sql`${startedAt} >= ${since}`))
        // By position: Postgres can't tell that two parameters are one time zone.
        .groupBy(sql`1`, sql`2`)
        .orderBy(sql`1 desc`, sql`2`),
    ).catch((error: unknown) => {
      throw isUnknownZone(error) ? new ChatError('invalid_request', { field: 'timeZone' }) : error;
    });
  },
});

const isUnknownZone = (error: unknown) =>
  error instanceof ChatError &&
  (error.cause as { readonly code?: unknown } | undefined)?.code === UNKNOWN_TIME_ZONE;

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
