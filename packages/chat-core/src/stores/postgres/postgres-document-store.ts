import { and, asc, desc, eq, getTableColumns, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { Conversation } from '../../domain/conversation.ts';
import type { ConversationStore } from '../../domain/conversation-store.ts';
import type { Message } from '../../domain/message.ts';
import { newestOfEach } from '../newest-of-each.ts';
import { pageOf } from '../page-of.ts';
import { touchedBy } from '../touched-by.ts';
import { beyondCursor } from './beyond-cursor.ts';
import { messageDocument } from './message-document.ts';
import type { Postgres } from './postgres.ts';
import { recordset } from './recordset.ts';
import { saveMessageDocuments } from './save-message-documents.ts';
import { saveTogether } from './save-together.ts';
import { conversationDocuments, messageDocuments } from './schema/document-tables.ts';
import { storableJson } from './storable-json.ts';
import { threadOf } from './thread-of.ts';
import { wayUpwards } from './way-upwards.ts';

/** Conversations as JSON documents in Postgres. Every verb is one statement: one round trip. */
export const postgresDocumentStore = ({ run }: Postgres): ConversationStore => {
  const { removedAt, ...columns } = getTableColumns(conversationDocuments);
  const { id, ownerId: owner, updatedAt } = columns;
  const own = (ownerId: string, conversationId: string) =>
    and(eq(id, conversationId), eq(owner, ownerId));
  const seen = (ownerId: string, conversationId: string) =>
    and(own(ownerId, conversationId), isNull(removedAt));

  return {
    list: async (ownerId, { limit, cursor }) => {
      const beyond = beyondCursor(cursor, (key) => sql`(${updatedAt}, ${id}) < ${key}`);
      const rows = await run((database) =>
        database
          .select(columns)
          .from(conversationDocuments)
          .where(and(eq(owner, ownerId), isNull(removedAt), beyond))
          .orderBy(desc(updatedAt), desc(id))
          .limit(limit + 1),
      );
      return pageOf(rows.map(toConversation), limit, (conversation) => conversation.updatedAt);
    },

    find: async (ownerId, conversationId) => {
      const [found] = await run((database) =>
        database.select(columns).from(conversationDocuments).where(seen(ownerId, conversationId)),
      );
      return found && toConversation(found);
    },

    save: async (given, first = []) => {
      const { title, systemPrompt, ...keys } = touchedBy(given, first);
      const document = { title, systemPrompt };
      const rows = newestOfEach(first).map(messageDocument);
      const isNew = await saveTogether(
        run,
        {
          table: conversationDocuments,
          rows: recordset(conversationDocuments, [{ ...keys, removedAt: null, document }]),
        },
        { table: messageDocuments, rows: recordset(messageDocuments, rows) },
      );
      if (!isNew) await saveMessageDocuments(run, first);
    },

    change: async (ownerId, conversationId, changes) => {
      const document = sql`document || ${storableJson(changes)}::jsonb`;
      const [changed] = await run((database) =>
        database
          .update(conversationDocuments)
          .set({ document })
          .where(seen(ownerId, conversationId))
          .returning(columns),
      );
      return changed && toConversation(changed);
    },

    remove: async (ownerId, conversationId, at) => {
      const { rowCount } = await run((database) =>
        database
          .update(conversationDocuments)
          .set({ removedAt: at })
          .where(seen(ownerId, conversationId)),
      );
      return rowCount === 1;
    },

    restore: async (ownerId, conversationId, removedAfter) => {
      const inTime = or(isNull(removedAt), gt(removedAt, removedAfter));
      const [restored] = await run((database) =>
        database
          .update(conversationDocuments)
          .set({ removedAt: null })
          .where(and(own(ownerId, conversationId), inTime))
          .returning(columns),
      );
      return restored && toConversation(restored);
    },

    removed: (until, limit) =>
      run((database) =>
        database
          .select({ id, ownerId: owner })
          .from(conversationDocuments)
          .where(lte(removedAt, until))
          .orderBy(asc(removedAt))
          .limit(limit),
      ),

    purge: async (ownerId, conversationId) => {
      await run((database) =>
        database.delete(conversationDocuments).where(own(ownerId, conversationId)),
      );
    },

    purgeAll: async (ownerId) => {
      await run((database) => database.delete(conversationDocuments).where(eq(owner, ownerId)));
    },

    saveMessages: (batch) => saveMessageDocuments(run, batch),

    messages: async (ownerId, conversationId, { limit, cursor }) => {
      const { createdAt, id: messageId } = messageDocuments;
      const beyond = beyondCursor(cursor, (key) => sql`(${createdAt}, ${messageId}) > ${key}`);
      const here = and(
        eq(messageDocuments.conversationId, conversationId),
        eq(messageDocuments.ownerId, ownerId),
        sql`exists (select from ${conversationDocuments} where ${seen(ownerId, conversationId)})`,
      );
      const rows = await run((database) =>
        database
          .select()
          .from(messageDocuments)
          .where(and(here, beyond))
          .orderBy(asc(createdAt), asc(messageId))
          .limit(limit + 1),
      );
      return pageOf(rows.map(toMessage), limit, (message) => message.createdAt);
    },

    thread: async (ownerId, conversationId, leafId, limit) => {
      const parentId = sql`(document ->> 'parentId')::uuid`;
      const source = { messages: messageDocuments, parentId };
      const way = wayUpwards(source, { ownerId, conversationId, leafId, limit });
      const rows = await run((database) =>
        database
          .select({ message: getTableColumns(messageDocuments) })
          .from(conversationDocuments)
          .leftJoin(way, sql`true`)
          .leftJoin(messageDocuments, sql`${messageDocuments.id} = way.id`)
          .where(seen(ownerId, conversationId))
          .orderBy(desc(sql`way.depth`)),
      );
      return threadOf(rows, leafId)?.map(toMessage);
    },
  };
};

const toConversation = ({
  document,
  ...keys
}: Omit<typeof conversationDocuments.$inferSelect, 'removedAt'>): Conversation => ({
  ...keys,
  ...document,
});

const toMessage = ({ document, ...keys }: typeof messageDocuments.$inferSelect): Message => ({
  ...keys,
  ...document,
});
