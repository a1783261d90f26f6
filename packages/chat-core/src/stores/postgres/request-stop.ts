import { sql } from 'drizzle-orm';
import type { GenerationStatus } from '../../domain/generation-status.ts';
import type { Postgres } from './postgres.ts';
import { generations, stopRequests } from './schema/generation-tables.ts';
import { STOP_CHANNEL } from './stop-channel.ts';

/** Nobody asks more questions than this at once; of more wishes the oldest are forgotten. */
const KEPT_PER_OWNER = 100;

/**
 * `GenerationStore.requestStop` in one statement: it notes the wish, finds the run, and notifies
 * whoever writes it.
 */
export const requestStop = async (
  run: Postgres['run'],
  ownerId: string,
  id: string,
): Promise<GenerationStatus | undefined> => {
  const { rows } = await run((database) =>
    database.execute<{ readonly status: GenerationStatus }>(sql`
      with wished as (
        insert into ${stopRequests} as wish (owner_id, generation_id)
        select ${ownerId}, ${id}
        where not exists (
          select from ${generations} known
          where known.id = ${id} and (known.owner_id <> ${ownerId} or known.status <> 'running')
        )
        on conflict (owner_id, generation_id) do update set requested_at = now()
      ), forgotten as (
        delete from ${stopRequests} where (owner_id, generation_id) in (
          select owner_id, generation_id from ${stopRequests}
          where owner_id = ${ownerId} and generation_id <> ${id}
          order by requested_at desc offset ${KEPT_PER_OWNER - 1}
          for update skip locked
        )
      )
      select status, case status when 'running' then pg_notify(${STOP_CHANNEL}, id::text) end
      from ${generations} where id = ${id} and owner_id = ${ownerId}
    `),
  );
  return rows[0]?.status;
};
