import { and, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Message } from '../../domain/message.ts';
import type { SearchHit } from '../../domain/search-hit.ts';
import type { SearchIndex } from '../../domain/search-index.ts';
import { newestOfEach } from '../newest-of-each.ts';
import { pageOf } from '../page-of.ts';
import { beyondCursor } from './beyond-cursor.ts';
import { excerptOf } from './excerpt-of.ts';
import type { Postgres } from './postgres.ts';
import { searchEntries } from './schema/search-tables.ts';
import { searchWords } from './search-words.ts';
import { storableJson } from './storable-json.ts';
import { storableText } from './storable-text.ts';

/** Of a longer text the beginning is found: a `tsvector` holds 1 MiB. */
const TEXT_LENGTH_MAX = 50_000;

const title = alias(searchEntries, 'title');

/** Full-text search in Postgres: Portuguese, with or without accents. */
export const postgresSearchIndex = ({ run }: Postgres): SearchIndex => {
  const own = (ownerId: string, conversationId: string) =>
    and(eq(searchEntries.id, conversationId), eq(searchEntries.ownerId, ownerId));

  return {
    addConversation: async ({ id, ownerId, title: text, createdAt }) => {
      const entry = { id, ownerId, conversationId: id, text: storableText(text), createdAt };
      await run((database) => database.insert(searchEntries).values(entry).onConflictDoNothing());
    },

    addMessages: async (messages) => {
      const entries = newestOfEach(messages).filter(isFindable).map(toEntry);
      if (entries.length === 0) return;
      await run((database) =>
        database.execute(sql`
          insert into ${searchEntries} as present
            (id, owner_id, conversation_id, role, text, created_at)
          select entry.id, entry.owner_id, entry.conversation_id, entry.role, entry.text,
            entry.created_at
          from jsonb_populate_recordset(null::${searchEntries}, ${storableJson(entries)}::jsonb) entry
          join ${searchEntries} title
            on title.id = entry.conversation_id and title.owner_id = entry.owner_id
          -- It may be forgotten meanwhile, and then nothing may hang on it.
          for key share of title
          on conflict (id) do update set text = excluded.text
          where present.text <> excluded.text and present.role is not null
            and present.conversation_id = excluded.conversation_id
        `),
      );
    },

    rename: async (ownerId, conversationId, text) => {
      await run((database) =>
        database
          .update(searchEntries)
          .set({ text: storableText(text) })
          .where(own(ownerId, conversationId)),
      );
    },

    hide: async (ownerId, conversationId, hidden) => {
      await run((database) =>
        database.update(searchEntries).set({ hidden }).where(own(ownerId, conversationId)),
      );
    },

    forget: async (ownerId, conversationId) => {
      await run((database) => database.delete(searchEntries).where(own(ownerId, conversationId)));
    },

    forgetAll: async (ownerId) => {
      await run((database) =>
        database.delete(searchEntries).where(eq(searchEntries.ownerId, ownerId)),
      );
    },

    search: async (ownerId, words, { limit, cursor }) => {
      const { id, createdAt } = searchEntries;
      const asked = searchWords(words);
      const rows = await run((database) =>
        database
          .select({
            id,
            conversationId: searchEntries.conversationId,
            title: title.text,
            role: searchEntries.role,
            headline: excerptOf.headline(searchEntries.text, asked),
            createdAt,
          })
          .from(searchEntries)
          .innerJoin(title, eq(title.id, searchEntries.conversationId))
          .where(
            and(
              eq(searchEntries.ownerId, ownerId),
              eq(title.hidden, false),
              sql`${searchEntries.words} @@ ${asked}`,
              beyondCursor(cursor, (key) => sql`(${createdAt}, ${id}) < ${key}`),
            ),
          )
          .orderBy(desc(createdAt), desc(id))
          .limit(limit + 1),
      );
      return pageOf(rows.map(toHit), limit, (hit) => hit.createdAt);
    },
  };
};

const isFindable = ({ content }: Message) => content.trim() !== '';

/** As the table has it. */
const toEntry = ({ id, ownerId, conversationId, role, content, createdAt }: Message) => ({
  id,
  owner_id: ownerId,
  conversation_id: conversationId,
  role,
  text: content.slice(0, TEXT_LENGTH_MAX),
  created_at: createdAt,
});

type Row = Pick<SearchHit, 'id' | 'conversationId' | 'title' | 'role' | 'createdAt'> & {
  readonly headline: string;
};

const toHit = ({ headline, ...row }: Row): SearchHit => ({
  ...row,
  messageId: row.role === null ? null : row.id,
  excerpt: excerptOf.pieces(headline),
});
