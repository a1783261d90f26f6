import { and, eq, sql } from 'drizzle-orm';
import type { Beat } from '../../domain/generation-store.ts';
import { isGone } from './is-gone.ts';
import { isStopRequested } from './is-stop-requested.ts';
import type { Postgres } from './postgres.ts';
import { generations, owners } from './schema/generation-tables.ts';

type Beating = { readonly ownerToken: string; readonly staleAfterMs: number };

/**
 * `GenerationStore.beat` in one statement. What it reads is as it was before it: a process that
 * was away itself does not judge others by the heartbeat that it is just writing.
 */
export const beat = async (
  { runAhead }: Pick<Postgres, 'runAhead'>,
  beating: Beating,
): Promise<Beat> => {
  const { ownerToken, staleAfterMs } = beating;
  const missed = sql`now() - ${staleAfterMs / 2} * interval '1 millisecond'`;
  const isRunning = eq(generations.status, 'running');
  const ours = and(eq(generations.ownerToken, ownerToken), isRunning);
  const wanted = isStopRequested(generations.ownerId, generations.id);
  // A process without others takes over what was left at its start, and then nothing more.
  const othersGone =
    staleAfterMs === 0
      ? sql`false`
      : sql`exists (select from ${owners} where ${isGone(owners.ownerToken, beating)})
          or exists (
            select from ${generations}
            where ${and(isRunning, isGone(generations.ownerToken, beating))}
          )`;
  const { rows } = await runAhead((database) =>
    database.execute<Beat>(sql`
      with beaten as (
        insert into ${owners} as self (owner_token) values (${ownerToken})
        on conflict (owner_token) do update set
          heartbeat_at = now(),
          steady_since =
            case when self.heartbeat_at > ${missed} then self.steady_since else now() end
      )
      select
        array(select ${generations.id} from ${generations} where ${and(ours, wanted)})
          as "stopRequested",
        ${othersGone} as "othersGone"
    `),
  );
  return rows[0] ?? { stopRequested: [], othersGone: false };
};
