import { and, eq, inArray, sql } from 'drizzle-orm';
import type { GenerationStore } from '../../domain/generation-store.ts';
import { isGone } from './is-gone.ts';
import type { Postgres } from './postgres.ts';
import { recordset } from './recordset.ts';
import { generationEvents, generations, llmCalls, owners } from './schema/generation-tables.ts';
import { toEventRow } from './to-event-row.ts';

type Reaping = { readonly ownerToken: string; readonly staleAfterMs: number };
type Rescue = NonNullable<Parameters<GenerationStore['reap']>[0]>;

const BATCH = 500;

/**
 * `GenerationStore.reap`: what processes that are gone left running ends as `interrupted`, with
 * its terminal event, and their open calls are closed. The clock is the database's.
 */
export const reapGenerations = async (
  run: Postgres['run'],
  reaping: Reaping,
  rescue: Rescue = async () => [],
): Promise<number> => {
  let reaped = 0;
  for (;;) {
    const ids = await leftBehind(run, reaping);
    // Before any row is locked: nobody waits for the relay.
    const rescued = ids.length > 0 ? await rescue(ids) : [];
    reaped += await reapBatch(run, { ...reaping, ids, rescued });
    if (ids.length < BATCH) break;
  }
  await tidy(run, reaping);
  return reaped;
};

const leftBehind = async (run: Postgres['run'], reaping: Reaping) => {
  const isLeft = and(eq(generations.status, 'running'), isGone(generations.ownerToken, reaping));
  const rows = await run((database) =>
    database.select({ id: generations.id }).from(generations).where(isLeft).limit(BATCH),
  );
  return rows.map(({ id }) => id);
};

type Batch = Reaping & {
  readonly ids: readonly string[];
  readonly rescued: Awaited<ReturnType<Rescue>>;
};

/**
 * Two statements: the second one begins when the rows are locked, and therefore sees the events
 * that their owner may have committed until then. What was rescued goes in behind them, as far as
 * it has no hole: an event stands as far behind the last one as there are others in between.
 */
const reapBatch = async (run: Postgres['run'], { ids, rescued, ...reaping }: Batch) => {
  if (ids.length === 0) return 0;
  return run((database) =>
    database.transaction(async (transaction) => {
      const gone = await transaction
        .select({ id: generations.id })
        .from(generations)
        .where(
          and(
            inArray(generations.id, [...ids]),
            eq(generations.status, 'running'),
            isGone(generations.ownerToken, reaping),
          ),
        )
        .orderBy(generations.id)
        .for('update');
      if (gone.length === 0) return 0;
      await transaction.execute(sql`
        with ended as (
          update ${generations}
          set status = 'interrupted', ended_at = now(), owner_token = ${reaping.ownerToken}
          where ${inArray(
            generations.id,
            gone.map(({ id }) => id),
          )}
          returning id
        ), kept as (
          select ended.id, coalesce(max(seq), 0) as last
          from ended left join ${generationEvents} event on event.generation_id = ended.id
          group by ended.id
        ), above as (
          select event.*, seq - last as place,
            row_number() over (partition by generation_id order by seq) as number
          from ${recordset(generationEvents, rescued.map(toEventRow))} event
          join kept on kept.id = event.generation_id
          where seq > last and kind not in ('done', 'error')
        ), saved as (
          insert into ${generationEvents}
          select generation_id, seq, kind, payload from above where place = number
          returning generation_id
        )
        insert into ${generationEvents}
        select kept.id, last + count(saved.generation_id) + 1, 'error', '{"code":"interrupted"}'
        from kept left join saved on saved.generation_id = kept.id
        group by kept.id, last
      `);
      return gone.length;
    }),
  );
};

const tidy = async (run: Postgres['run'], reaping: Reaping) => {
  const open = eq(llmCalls.outcome, 'running');
  await run((database) =>
    database
      .update(llmCalls)
      .set({ outcome: 'interrupted' })
      .where(and(open, isGone(llmCalls.ownerToken, reaping))),
  );
  await run((database) => database.delete(owners).where(isGone(owners.ownerToken, reaping)));
};
