import { getTableColumns, sql } from 'drizzle-orm';
import { ChatError } from '../../domain/chat-error.ts';
import type { Generation } from '../../domain/generation.ts';
import { isStopRequested } from './is-stop-requested.ts';
import type { Postgres } from './postgres.ts';
import { recordset } from './recordset.ts';
import { generationEvents, generations } from './schema/generation-tables.ts';
import { toGeneration } from './to-generation.ts';

type Opening = {
  readonly generation: Generation;
  readonly ownerToken: string;
  readonly firstEvents: readonly (typeof generationEvents.$inferSelect)[];
};

/** Each further try needs yet another process that opened the same run in between. */
const TRIES = 3;

/** `GenerationStore.open` in one statement: it inserts the run, or finds the one in its way. */
export const openGeneration = async (
  run: Postgres['run'],
  { generation, ownerToken, firstEvents }: Opening,
): Promise<{ readonly existing?: Generation; readonly stopRequested?: boolean }> => {
  const { id, ownerId, idempotencyKey } = generation;
  const row = { ...generation, ownerToken, projected: false, endedAt: null };
  const sameKey = sql`${generations.ownerId} = ${ownerId} and ${generations.idempotencyKey} = ${idempotencyKey}`;

  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const [answer] = await run((database) => {
      const opened = database
        .$with('opened', { id: sql<string>`opened_id`.as('opened_id') })
        .as(sql`
        insert into ${generations} select * from ${recordset(generations, [row])}
        on conflict do nothing returning id as opened_id
      `);
      const begun = database.$with('begun', { seq: sql<number>`seq`.as('seq') }).as(sql`
        insert into ${generationEvents}
        select event.* from ${recordset(generationEvents, firstEvents)} event
        join opened on opened_id = event.generation_id
        returning seq
      `);
      return database
        .with(opened, begun)
        .select({
          opened: opened.id,
          taken: getTableColumns(generations),
          stopRequested: sql<boolean>`${isStopRequested(ownerId, id)}`,
        })
        .from(sql`(select 1) always`)
        .leftJoin(opened, sql`true`)
        .leftJoin(
          generations,
          sql`opened_id is null and (${generations.id} = ${id} or (${sameKey}))`,
        )
        .orderBy(sql`(${sameKey}) desc nulls last`)
        .limit(1);
    });
    if (answer?.opened) return answer.stopRequested ? { stopRequested: true } : {};
    if (answer?.taken?.ownerId === ownerId) return { existing: toGeneration(answer.taken) };
    if (answer?.taken) throw new ChatError('generation_exists');
    // What stands in the way was committed after this statement had begun: the next one sees it.
  }
  throw new ChatError('store_unavailable');
};
