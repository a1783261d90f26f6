import { sql } from 'drizzle-orm';
import type { GenerationStore } from '../../domain/generation-store.ts';
import type { Postgres } from './postgres.ts';
import { recordset } from './recordset.ts';
import { generationEvents, generations } from './schema/generation-tables.ts';
import { toEventRow } from './to-event-row.ts';

/** `GenerationStore.append` in one statement: it shuts out whom others have ended meanwhile. */
export const appendEvents = async (
  run: Postgres['run'],
  ownerToken: string,
  batch: Parameters<GenerationStore['append']>[0],
): Promise<readonly string[]> => {
  if (batch.length === 0) return [];
  const rows = batch.map(toEventRow);
  const { rows: dropped } = await run((database) =>
    database.execute<{ readonly id: string }>(sql`
      with given as materialized (
        select * from ${recordset(generationEvents, rows)}
      ), ours as (
        select id from ${generations}
        where id in (select generation_id from given)
          and owner_token = ${ownerToken} and status = 'running'
        order by id for share
      ), written as (
        insert into ${generationEvents}
        select given.* from given join ours on ours.id = given.generation_id
        on conflict do nothing
      )
      select distinct generation_id as id from given
      where generation_id not in (select id from ours)
    `),
  );
  return dropped.map(({ id }) => id);
};
