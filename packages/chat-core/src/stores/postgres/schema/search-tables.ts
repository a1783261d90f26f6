import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  customType,
  index,
  pgTable,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Message } from '../../../domain/message.ts';
import { ownedBy } from './owned-by.ts';
import { time } from './time.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Two readings of a text: one knows Portuguese endings, the other ignores accents as well. */
const twoReadings = (): SQL =>
  sql`to_tsvector('portuguese', text) || to_tsvector('pt_unaccent', text)`;

/**
 * What can be found. A conversation's own entry has its id and holds the title; those of its
 * messages hang on it and go with it. No foreign key leads out but to the owner: conversations may
 * live in another store.
 */
export const searchEntries = pgTable(
  'search_entries',
  {
    id: uuid('id').primaryKey(),
    ownerId: ownedBy('owner_id'),
    conversationId: uuid('conversation_id')
      .notNull()
      .references((): AnyPgColumn => searchEntries.id, { onDelete: 'cascade' }),
    /** `null` for a title. */
    role: text('role').$type<Message['role']>(),
    text: text('text').notNull(),
    words: tsvector('words').notNull().generatedAlwaysAs(twoReadings),
    /** Of a conversation's own entry: whether it was deleted, which may still be undone. */
    hidden: boolean('hidden').notNull().default(false),
    createdAt: time('created_at').notNull(),
  },
  (table) => [
    index('search_entries_words').using('gin', table.ownerId, table.words),
    index('search_entries_conversation').on(table.conversationId),
  ],
);
