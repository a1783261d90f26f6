import { and, asc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import type { Generation } from '../../domain/generation.ts';
import type { GenerationEvent } from '../../domain/generation-event.ts';
import type { GenerationStore } from '../../domain/generation-store.ts';
import { appendEvents } from './append-events.ts';
import { beat } from './beat.ts';
import { openGeneration } from './open-generation.ts';
import type { Postgres } from './postgres.ts';
import { reapGenerations } from './reap-generations.ts';
import { recordset } from './recordset.ts';
import { requestStop } from './request-stop.ts';
import { generationEvents, generations } from './schema/generation-tables.ts';
import { toEventRow } from './to-event-row.ts';
import { toGeneration } from './to-generation.ts';

type Options = {
  /**
   * How long a process may stay silent before `reap` takes over what it left running; 0 takes
   * over everything that is not our own, as befits a system of one process.
   */
  readonly staleAfterMs: number;
};

/**
 * The generation log in Postgres. Each write checks in its own statement that the run is still
 * running and ours, so that a process that was taken for dead can't write beside its successor.
 */
export const postgresGenerationStore = (
  { run, runAhead, onStopNotice, ownerToken }: Postgres,
  { staleAfterMs }: Options,
): GenerationStore => ({
  open: (generation, firstEvents = []) =>
    openGeneration(run, {
      generation,
      ownerToken,
      firstEvents: firstEvents.map((event) => toEventRow({ generationId: generation.id, event })),
    }),

  append: (batch) => appendEvents(run, ownerToken, batch),

  finish: async (id, status, lastEvents) => {
    const rows = lastEvents.map((event) => toEventRow({ generationId: id, event }));
    const { rows: answer } = await run((database) =>
      database.execute<{ readonly ended: boolean }>(sql`
        with ended as (
          update ${generations} set status = ${status}, ended_at = now()
          where id = ${id} and owner_token = ${ownerToken} and status = 'running'
          returning id
        ), written as (
          insert into ${generationEvents}
          select event.* from ${recordset(generationEvents, rows)} event
          join ended on ended.id = event.generation_id
          on conflict do nothing
        ), ended_before as (
          -- By us: the answer to an earlier call of this very end may have been lost.
          select id from ${generations}
          where id = ${id} and owner_token = ${ownerToken} and status = ${status}
        )
        select exists (select from ended union all select from ended_before) as ended
      `),
    );
    return answer[0]?.ended === true;
  },

  find: async (ownerId, id) => {
    const [found] = await run((database) =>
      database
        .select()
        .from(generations)
        .where(and(eq(generations.id, id), eq(generations.ownerId, ownerId))),
    );
    return found && toGeneration(found);
  },

  findByAnswer: async (ownerId, assistantMessageId) => {
    const ofAnswer = eq(generations.assistantMessageId, assistantMessageId);
    const [found] = await run((database) =>
      database
        .select()
        .from(generations)
        .where(and(ofAnswer, eq(generations.ownerId, ownerId))),
    );
    return found && toGeneration(found);
  },

  running: async (ownerId, conversationId) => {
    const isHere =
      conversationId === undefined ? undefined : eq(generations.conversationId, conversationId);
    const isRunning = eq(generations.status, 'running');
    const rows = await run((database) =>
      database
        .select({ id: generations.id })
        .from(generations)
        .where(and(eq(generations.ownerId, ownerId), isHere, isRunning)),
    );
    return rows.map(({ id }) => id);
  },

  events: async (id, afterSeq, limit) => {
    const { generationId, seq } = generationEvents;
    const rows = await run((database) =>
      database
        .select()
        .from(generationEvents)
        .where(and(eq(generationId, id), gt(seq, afterSeq)))
        .orderBy(asc(seq))
        .limit(limit),
    );
    return rows.map(toEvent);
  },

  forget: async (ownerId, conversationId) => {
    const ofConversation = eq(generations.conversationId, conversationId);
    const { rowCount } = await run((database) =>
      database.delete(generations).where(and(ofConversation, eq(generations.ownerId, ownerId))),
    );
    return rowCount ?? 0;
  },

  reap: (rescue) => reapGenerations(run, { ownerToken, staleAfterMs }, rescue),

  unprojected: async (limit): Promise<readonly Generation[]> => {
    const { projected, status, createdAt, id } = generations;
    const rows = await run((database) =>
      database
        .select()
        .from(generations)
        .where(and(sql`not ${projected}`, ne(status, 'running')))
        .orderBy(asc(createdAt), asc(id))
        .limit(limit),
    );
    return rows.map(toGeneration);
  },

  projected: async (ids) => {
    if (ids.length === 0) return;
    const ended = and(inArray(generations.id, [...ids]), ne(generations.status, 'running'));
    await run((database) => database.update(generations).set({ projected: true }).where(ended));
  },

  requestStop: (ownerId, id) => requestStop(run, ownerId, id),

  onStopRequested: onStopNotice,

  beat: () => beat({ runAhead }, { ownerToken, staleAfterMs }),
});

/** The three columns are one event again: `toEventRow` took it apart. */
const toEvent = ({ seq, kind, payload }: typeof generationEvents.$inferSelect) =>
  ({ seq, kind, ...(payload as object) }) as GenerationEvent;
