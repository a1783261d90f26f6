import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { AnswerSummary } from '../../../domain/answer-summary.ts';
import type { Message } from '../../../domain/message.ts';
import { ownedBy } from './owned-by.ts';
import { time } from './time.ts';

export const conversations = pgTable(
  'conversations',
  {
    id: uuid('id').primaryKey(),
    ownerId: ownedBy('owner_id'),
    title: text('title').notNull(),
    systemPrompt: text('system_prompt'),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
    /** Since when it is hidden; it can be restored until it is purged. */
    removedAt: time('removed_at'),
  },
  (table) => [
    index('conversations_owner').on(table.ownerId, table.updatedAt, table.id),
    index('conversations_removed').on(table.removedAt).where(sql`${table.removedAt} is not null`),
  ],
);

/** A tree by `parent_id`. The owner stands on every row, so that it can be in every WHERE. */
export const messages = pgTable(
  'messages',
  {
    id: uuid('id').primaryKey(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    ownerId: uuid('owner_id').notNull(),
    parentId: uuid('parent_id'),
    role: text('role').$type<Message['role']>().notNull(),
    content: text('content').notNull(),
    generationId: uuid('generation_id'),
    status: text('status').$type<Message['status']>().notNull(),
    summary: jsonb('summary').$type<AnswerSummary>(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [index('messages_conversation').on(table.conversationId, table.createdAt, table.id)],
);
