import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Postgres } from './postgres.ts';

/** A table, and the rows for it: a `recordset`. */
type Given = { readonly table: PgTable; readonly rows: SQL };

/**
 * A new conversation and its first messages in one statement. When it is there already nothing is
 * written, and the answer is `false`.
 */
export const saveTogether = async (
  run: Postgres['run'],
  conversation: Given,
  messages: Given,
): Promise<boolean> => {
  const { rows: answer } = await run((database) =>
    database.execute<{ readonly isNew: boolean }>(sql`
      with created as (
        insert into ${conversation.table} select * from ${conversation.rows}
        on conflict do nothing
        returning id, owner_id
      ), written as (
        insert into ${messages.table}
        select message.* from ${messages.rows} message
        join created
          on created.id = message.conversation_id and created.owner_id = message.owner_id
        on conflict do nothing
      )
      select exists (select from created) as "isNew"
    `),
  );
  return answer[0]?.isNew === true;
};
