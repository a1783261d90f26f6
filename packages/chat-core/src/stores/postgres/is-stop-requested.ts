import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { stopRequests } from './schema/generation-tables.ts';

/** So long a wish to stop waits for a question that is still under way. */
const KEPT = sql`interval '1 minute'`;

/** Whether the owner of a run wants it stopped, be it open or still to come. */
export const isStopRequested = (ownerId: SQLWrapper | string, id: SQLWrapper | string): SQL => sql`
  exists (
    select from ${stopRequests} wish
    where wish.owner_id = ${ownerId} and wish.generation_id = ${id}
      and wish.requested_at > now() - ${KEPT}
  )`;
