import { and, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Conversation } from '../../domain/conversation.ts';
import type { Message } from '../../domain/message.ts';
import type { SearchHit } from '../../domain/search-hit.ts';
import type { SearchIndex } from '../../domain/search-index.ts';
import { newestOfEach } from '../newest-of-each.ts';
import { pageOf } from '../page-of.ts';
import { beyondCursor } from './beyond-cursor.ts';
import { excerptOf } from './excerpt-of.ts';
import type { Postgres } from './postgres.ts';
import { type SearchEntry, saveEntries } from './save-entries.ts';
import { searchEntries } from './schema/search-tables.ts';
import { searchWords } from './search-words.ts';
import { storableText } from './storable-text.ts';

const title = alias(searchEntries, 'title');

/** Full-text search in Postgres: Portuguese, with or without accents. */
export const postgresSearchIndex = ({ run }: Postgres): SearchIndex => {
  const own = (ownerId: string, conversationId: string) =>
    and(eq(searchEntries.id, conversationId), eq(searchEntries.ownerId, ownerId));

  return {
    save: (conversation, messages = []) =>
      saveEntries(run, [titleEntry(conversation), ...messageEntries(messages)]),

    saveMessages: (messages) => saveEntries(run, messageEntries(messages)),

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
          // No index has this order: to find a rare word, Postgres would walk through all that one said.
          .orderBy(sql`${createdAt} + interval '0' desc`, desc(id))
          .limit(limit + 1),
      );
      return pageOf(rows.map(toHit), limit, (hit) => hit.createdAt);
    },
  };
};

const titleEntry = ({ id, ownerId, title: text, createdAt }: Conversation): SearchEntry => ({
  id,
  ownerId,
  conversationId: id,
  role: null,
  text,
  createdAt,
});

const messageEntries = (messages: readonly Message[]): readonly SearchEntry[] =>
  newestOfEach(messages)
    .filter(({ content }) => content.trim() !== '')
    .map(({ content: text, ...message }) => ({ ...message, text }));

type Row = Pick<SearchHit, 'id' | 'conversationId' | 'title' | 'role' | 'createdAt'> & {
  readonly headline: string;
};

const toHit = ({ headline, ...row }: Row): SearchHit => ({
  ...row,
  messageId: row.role === null ? null : row.id,
  excerpt: excerptOf.pieces(headline),
});
