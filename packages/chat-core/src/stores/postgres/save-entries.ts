import { sql } from 'drizzle-orm';
import type { Postgres } from './postgres.ts';
import { searchEntries } from './schema/search-tables.ts';
import { storableJson } from './storable-json.ts';

/** What is told of an entry; the rest of it follows from that. */
export type SearchEntry = Pick<
  typeof searchEntries.$inferSelect,
  'id' | 'ownerId' | 'conversationId' | 'role' | 'text' | 'createdAt'
>;

/** Of a longer text the beginning is found: a `tsvector` holds 1 MiB. */
const TEXT_LENGTH_MAX = 50_000;

/**
 * Writes titles that are missing, and upserts messages whose title is there then: one statement.
 * A title may be forgotten meanwhile, hence its lock: nothing comes to hang on what is gone.
 */
export const saveEntries = async (
  run: Postgres['run'],
  entries: readonly SearchEntry[],
): Promise<void> => {
  if (entries.length === 0) return;
  const rows = storableJson(entries.map(toRow));
  await run((database) =>
    database.execute(sql`
      with given as materialized (
        select id, owner_id, conversation_id, role, text, created_at
        from jsonb_populate_recordset(null::${searchEntries}, ${rows}::jsonb)
      ), created as (
        insert into ${searchEntries} (id, owner_id, conversation_id, role, text, created_at)
        select * from given where role is null
        on conflict do nothing
        returning id, owner_id
      ), present as (
        select id, owner_id from ${searchEntries}
        where id in (select conversation_id from given) and role is null
        for key share
      )
      insert into ${searchEntries} as known
        (id, owner_id, conversation_id, role, text, created_at)
      select given.* from given
      join (table created union all table present) title
        on title.id = given.conversation_id and title.owner_id = given.owner_id
      where given.role is not null
      on conflict (id) do update set text = excluded.text
      where known.conversation_id = excluded.conversation_id and known.text <> excluded.text
    `),
  );
};

const toRow = ({ id, ownerId, conversationId, role, text, createdAt }: SearchEntry) => ({
  id,
  owner_id: ownerId,
  conversation_id: conversationId,
  role,
  text: text.slice(0, TEXT_LENGTH_MAX),
  created_at: createdAt,
});
