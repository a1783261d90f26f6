import { sql } from 'drizzle-orm';
import type { Message } from '../../domain/message.ts';
import { newestOfEach } from '../newest-of-each.ts';
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
        -- Who writes has the conversation first, as who removes it: neither waits in a circle.
        order by conversation.id
        for no key update of conversation
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
