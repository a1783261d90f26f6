import { and, eq, inArray, sql } from 'drizzle-orm';
import { isGone } from './is-gone.ts';
import type { Postgres } from './postgres.ts';
import { generationEvents, generations, llmCalls, owners } from './schema/generation-tables.ts';

type Reaping = { readonly ownerToken: string; readonly staleAfterMs: number };

const BATCH = 500;

/**
 * `GenerationStore.reap`: what processes that are gone left running ends as `interrupted`, with
 * its terminal event, and their open calls are closed. The clock is the database's.
 */
export const reapGenerations = async (run: Postgres['run'], reaping: Reaping): Promise<number> => {
  let reaped = 0;
  for (;;) {
    const ended = await reapBatch(run, reaping);
    reaped += ended;
    if (ended < BATCH) break;
  }
  await tidy(run, reaping);
  return reaped;
};

/**
 * Two statements: the second one begins when the rows are locked, and therefore sees the events
 * that their owner may have committed until then.
 */
const reapBatch = (run: Postgres['run'], reaping: Reaping) =>
  run((database) =>
    database.transaction(async (transaction) => {
      const gone = await transaction
        .select({ id: generations.id })
        .from(generations)
        .where(and(eq(generations.status, 'running'), isGone(generations.ownerToken, reaping)))
        .orderBy(generations.id)
        .limit(BATCH)
        .for('update');
      if (gone.length === 0) return 0;
      const ids = gone.map(({ id }) => id);
      await transaction.execute(sql`
        with ended as (
          update ${generations}
          set status = 'interrupted', ended_at = now(), owner_token = ${reaping.ownerToken}
          where ${inArray(generations.id, ids)}
          returning id
        )
        insert into ${generationEvents}
        select ended.id, coalesce(max(seq), 0) + 1, 'error', '{"code":"interrupted"}'
        from ended left join ${generationEvents} event on event.generation_id = ended.id
        group by ended.id
      `);
      return ids.length;
    }),
  );

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
