import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';
import type { Conversation } from '../../../domain/conversation.ts';
import type { Message } from '../../../domain/message.ts';
import { ownedBy } from './owned-by.ts';
import { time } from './time.ts';

// Conversations as documents: columns for what is asked by and ordered by, JSON for the rest, so
// that what a message holds may change without a migration.

export const conversationDocuments = pgTable(
  'conversation_documents',
  {
    id: uuid('id').primaryKey(),
    ownerId: ownedBy('owner_id'),
    updatedAt: time('updated_at').notNull(),
    createdAt: time('created_at').notNull(),
    /** Since when it is hidden; it can be restored until it is purged. */
    removedAt: time('removed_at'),
    document: jsonb('document').$type<Pick<Conversation, 'title' | 'systemPrompt'>>().notNull(),
  },
  (table) => [
    index('conversation_documents_owner').on(table.ownerId, table.updatedAt, table.id),
    index('conversation_documents_removed')
      .on(table.removedAt)
      .where(sql`${table.removedAt} is not null`),
  ],
);

/** Of their own, beside their conversation's: a document that grows is written anew each time. */
export const messageDocuments = pgTable(
  'message_documents',
  {
    id: uuid('id').primaryKey(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversationDocuments.id, { onDelete: 'cascade' }),
    ownerId: uuid('owner_id').notNull(),
    createdAt: time('created_at').notNull(),
    document: jsonb('document').$type<MessageDocument>().notNull(),
  },
  (table) => [
    index('message_documents_conversation').on(table.conversationId, table.createdAt, table.id),
  ],
);

type MessageDocument = Omit<Message, 'id' | 'conversationId' | 'ownerId' | 'createdAt'>;
