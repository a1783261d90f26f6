import { sql } from 'drizzle-orm';
import type { Message } from '../../domain/message.ts';
import type { Postgres } from './postgres.ts';
import { recordset } from './recordset.ts';
import { conversations, messages } from './schema/conversation-tables.ts';

/**
 * Upserts messages and touches their conversations, in one statement. What an ended generation
 * has written stays; a conversation's time never goes backwards, so that this can be repeated.
 */
export const saveMessages = async (
  run: Postgres['run'],
  batch: readonly Message[],
): Promise<void> => {
  const given = newestOfEach(batch);
  if (given.length === 0) return;
  await run((database) =>
    database.execute(sql`
      with given as materialized (
        select message.*
        from ${recordset(messages, given)} message
        join ${conversations} conversation
          on conversation.id = message.conversation_id
          and conversation.owner_id = message.owner_id
      ), touched as (
        update ${conversations} conversation
        set updated_at = greatest(conversation.updated_at, latest.created_at)
        from (
          select conversation_id, max(created_at) as created_at
          from given group by conversation_id
        ) latest
        where conversation.id = latest.conversation_id
      )
      insert into ${messages} as present
      select * from given
      on conflict (id) do update
      set content = excluded.content, status = excluded.status, summary = excluded.summary
      where present.status = 'running'
        and present.conversation_id = excluded.conversation_id
    `),
  );
};

/**
 * One statement may write a row once only: of a message's versions the last one stands, unless it
 * had ended before. Ordered by id, so that two writers never wait for each other in a circle.
 */
const newestOfEach = (batch: readonly Message[]): readonly Message[] => {
  const byId = new Map<string, Message>();
  for (const message of batch) {
    const before = byId.get(message.id);
    if (before === undefined || before.status === 'running') byId.set(message.id, message);
  }
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
};
