import { sql } from 'drizzle-orm';
import type { Message } from '../../domain/message.ts';
import { newestOfEach } from '../newest-of-each.ts';
import { messageDocument } from './message-document.ts';
import type { Postgres } from './postgres.ts';
import { recordset } from './recordset.ts';
import { conversationDocuments, messageDocuments } from './schema/document-tables.ts';

/**
 * Upserts messages and touches their conversations, in one statement. What an ended generation
 * has written stays; a conversation's time never goes backwards, so that this can be repeated.
 */
export const saveMessageDocuments = async (
  run: Postgres['run'],
  batch: readonly Message[],
): Promise<void> => {
  const given = newestOfEach(batch).map(messageDocument);
  if (given.length === 0) return;
  await run((database) =>
    database.execute(sql`
      with given as materialized (
        select message.*
        from ${recordset(messageDocuments, given)} message
        join ${conversationDocuments} conversation
          on conversation.id = message.conversation_id
          and conversation.owner_id = message.owner_id
        -- Who writes has the conversation first, as who removes it: neither waits in a circle.
        order by conversation.id
        for no key update of conversation
      ), touched as (
        update ${conversationDocuments} conversation
        set updated_at = greatest(conversation.updated_at, latest.created_at)
        from (
          select conversation_id, max(created_at) as created_at
          from given group by conversation_id
        ) latest
        where conversation.id = latest.conversation_id
      )
      insert into ${messageDocuments} as present
      select * from given
      on conflict (id) do update
      set document = present.document || jsonb_build_object(
        'content', excluded.document -> 'content',
        'status', excluded.document -> 'status',
        'summary', excluded.document -> 'summary'
      )
      where present.document ->> 'status' = 'running'
        and present.conversation_id = excluded.conversation_id
    `),
  );
};
