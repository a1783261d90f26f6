import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { CallLedger, OpenedCall } from '../../domain/call-ledger.ts';
import { ChatError } from '../../domain/chat-error.ts';
import type { Logger } from '../../domain/logger.ts';
import { batchPerTurn } from './batch-per-turn.ts';
import { callRow } from './call-row.ts';
import type { Postgres } from './postgres.ts';
import { recordset } from './recordset.ts';
import { llmCalls } from './schema/generation-tables.ts';
import { users } from './schema/users.ts';

type Row = typeof llmCalls.$inferSelect;

type Options = {
  readonly logger: Logger;
  /** How many closed calls are kept while Postgres is away. */
  readonly keptMax?: number;
  readonly retryMs?: number;
  /** How long the calls of stateless completions wait for one another. */
  readonly gatherMs?: number;
};

type PostgresCallLedger = CallLedger & {
  /** Writes what is kept, as far as Postgres lets it: to be called before the process ends. */
  readonly flush: () => Promise<void>;
};

const BATCH_MAX = 500;

/**
 * The book of provider calls in Postgres. Those of one turn of the event loop share a statement,
 * and those of stateless completions, which have a row at their end only, of `gatherMs`. A close
 * writes the whole row, so that a call whose opening was not written is booked as well.
 */
export const postgresCallLedger = (
  { run, ownerToken }: Postgres,
  { logger, keptMax = 10_000, retryMs = 1_000, gatherMs = 200 }: Options,
): PostgresCallLedger => {
  const kept: Row[] = [];
  let draining: Promise<void> | undefined;
  let next: NodeJS.Timeout | undefined;

  const write = async (rows: readonly Row[]) => {
    await run((database) =>
      database.execute(sql`
        insert into ${llmCalls}
        select call.* from ${recordset(llmCalls, rows)} call
        -- Of an account that is gone nothing may come back.
        join ${users} owner on owner.id = call.owner_id for key share of owner
        on conflict (id) do update set
          model = excluded.model, outcome = excluded.outcome,
          input_tokens = excluded.input_tokens, output_tokens = excluded.output_tokens,
          cached_input_tokens = excluded.cached_input_tokens,
          usage_source = excluded.usage_source, cost_usd = excluded.cost_usd,
          first_token_ms = excluded.first_token_ms, total_ms = excluded.total_ms
        where excluded.outcome <> 'running'
      `),
    );
  };

  /** Writes the oldest that are kept; `false` while Postgres is away. */
  const writeOldest = async (count: number): Promise<boolean> => {
    const batch = kept.slice(0, count);
    try {
      await write(batch);
    } catch (error) {
      if (error instanceof ChatError && error.code === 'store_unavailable') return false;
      // One of them can't be written, ever: alone it is found, and the others go on.
      if (batch.length > 1) return writeOldest(1);
      logger.error({ err: error, callId: batch[0]?.id }, 'a provider call could not be booked');
    }
    kept.splice(0, batch.length);
    return true;
  };

  const drain = async () => {
    await nextTurn();
    while (kept.length > 0 && (await writeOldest(BATCH_MAX)));
    // In one breath with the look at what is kept: who comes later starts another.
    draining = undefined;
    if (kept.length > 0) drainWithin(retryMs);
  };

  const startDraining = () => {
    clearTimeout(next);
    next = undefined;
    draining ??= drain();
    return draining;
  };

  const drainWithin = (ms: number) => {
    next ??= setTimeout(() => void startDraining(), ms).unref();
  };

  return {
    opened: batchPerTurn((calls: readonly OpenedCall[]) =>
      write(calls.map((call) => callRow.opened(call, ownerToken))),
    ),

    closed: (opened, call) => {
      const { callId, context } = opened;
      if (kept.length >= keptMax) {
        logger.error({ callId }, 'a provider call was lost: too many wait to be booked');
        return;
      }
      kept.push(callRow.closed(callRow.opened(opened, ownerToken), call));
      if (context.generationId === undefined) drainWithin(gatherMs);
      else void startDraining();
    },

    flush: async () => {
      await draining;
      await startDraining();
      if (kept.length > 0) logger.error({ lost: kept.length }, 'provider calls were not booked');
    },
  };
};
