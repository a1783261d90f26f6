import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { GenerationEvent } from '../../../domain/generation-event.ts';
import type { GenerationStatus } from '../../../domain/generation-status.ts';
import type { RecordedCall } from '../../../domain/recorded-call.ts';
import type { Usage } from '../../../domain/usage.ts';
import { ownedBy } from './owned-by.ts';
import { time } from './time.ts';

// Generations and calls name conversations and messages by id only, without a foreign key: those
// can live in another store.

export const generations = pgTable(
  'generations',
  {
    id: uuid('id').primaryKey(),
    ownerId: ownedBy('owner_id'),
    conversationId: uuid('conversation_id').notNull(),
    parentId: uuid('parent_id'),
    userMessageId: uuid('user_message_id').notNull(),
    assistantMessageId: uuid('assistant_message_id').notNull(),
    userText: text('user_text').notNull(),
    model: text('model').notNull(),
    idempotencyKey: text('idempotency_key'),
    bodyHash: text('body_hash').notNull(),
    status: text('status').$type<GenerationStatus>().notNull(),
    /** The process that writes it, or that ended it. */
    ownerToken: uuid('owner_token').notNull(),
    /** Whether its messages are known to be written. */
    projected: boolean('projected').notNull().default(false),
    createdAt: time('created_at').notNull(),
    endedAt: time('ended_at'),
  },
  (table) => [
    uniqueIndex('generations_idempotency_key')
      .on(table.ownerId, table.idempotencyKey)
      .where(sql`${table.idempotencyKey} is not null`),
    index('generations_owner').on(table.ownerId, table.createdAt, table.id),
    uniqueIndex('generations_answer').on(table.assistantMessageId),
    index('generations_conversation').on(table.conversationId),
    index('generations_unprojected')
      .on(table.createdAt, table.id)
      .where(sql`not ${table.projected}`),
    index('generations_running').on(table.ownerToken).where(sql`${table.status} = 'running'`),
  ],
);

export const generationEvents = pgTable(
  'generation_events',
  {
    generationId: uuid('generation_id')
      .notNull()
      .references(() => generations.id, { onDelete: 'cascade' }),
    seq: integer('seq').notNull(),
    kind: text('kind').$type<GenerationEvent['kind']>().notNull(),
    /** The event without its `seq` and `kind`. */
    payload: jsonb('payload').notNull(),
  },
  (table) => [primaryKey({ columns: [table.generationId, table.seq] })],
);

/** The wishes to stop a generation, of its own owner: some come before the question does. */
export const stopRequests = pgTable(
  'stop_requests',
  {
    ownerId: ownedBy('owner_id'),
    generationId: uuid('generation_id').notNull(),
    requestedAt: time('requested_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.ownerId, table.generationId] })],
);

/** The processes that write generations; by its heartbeat it is known whether one still lives. */
export const owners = pgTable('owners', {
  ownerToken: uuid('owner_token').primaryKey(),
  startedAt: time('started_at').notNull().defaultNow(),
  heartbeatAt: time('heartbeat_at').notNull().defaultNow(),
  /** Since when no heartbeat was missing. Who was away itself can't tell who else is. */
  steadySince: time('steady_since').notNull().defaultNow(),
});

/** One row for every provider call. The figures stay empty while its outcome is `running`. */
export const llmCalls = pgTable(
  'llm_calls',
  {
    id: uuid('id').primaryKey(),
    ownerId: uuid('owner_id').notNull(),
    /** The process that made it. */
    ownerToken: uuid('owner_token').notNull(),
    requestId: text('request_id').notNull(),
    generationId: uuid('generation_id'),
    attempt: integer('attempt').notNull(),
    provider: text('provider').notNull(),
    model: text('model').notNull(),
    outcome: text('outcome').$type<RecordedCall['outcome']>().notNull(),
    inputTokens: integer('input_tokens'),
    outputTokens: integer('output_tokens'),
    cachedInputTokens: integer('cached_input_tokens'),
    usageSource: text('usage_source').$type<Usage['source']>(),
    costUsd: numeric('cost_usd', { precision: 20, scale: 10, mode: 'number' }),
    firstTokenMs: integer('first_token_ms'),
    totalMs: integer('total_ms'),
    startedAt: time('started_at').notNull(),
  },
  (table) => [
    uniqueIndex('llm_calls_attempt')
      .on(table.generationId, table.attempt)
      .where(sql`${table.generationId} is not null`),
    index('llm_calls_owner').on(table.ownerId, table.startedAt, table.id),
    index('llm_calls_running').on(table.ownerToken).where(sql`${table.outcome} = 'running'`),
  ],
);
