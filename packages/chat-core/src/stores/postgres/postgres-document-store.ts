import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
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
import { storableText } from './storable-text.ts';
import { threadOf } from './thread-of.ts';
import { wayUpwards } from './way-upwards.ts';

/** Conversations as JSON documents in Postgres. Every verb is one statement: one round trip. */
export const postgresDocumentStore = ({ run }: Postgres): ConversationStore => {
  const { id, ownerId: owner, updatedAt } = conversationDocuments;
  const own = (ownerId: string, conversationId: string) =>
    and(eq(id, conversationId), eq(owner, ownerId));

  return {
    list: async (ownerId, { limit, cursor }) => {
      const beyond = beyondCursor(cursor, (key) => sql`(${updatedAt}, ${id}) < ${key}`);
      const rows = await run((database) =>
        database
          .select()
          .from(conversationDocuments)
          .where(and(eq(owner, ownerId), beyond))
          .orderBy(desc(updatedAt), desc(id))
          .limit(limit + 1),
      );
      return pageOf(rows.map(toConversation), limit, (conversation) => conversation.updatedAt);
    },

    find: async (ownerId, conversationId) => {
      const [found] = await run((database) =>
        database.select().from(conversationDocuments).where(own(ownerId, conversationId)),
      );
      return found && toConversation(found);
    },

    save: async (given, first = []) => {
      const { title, ...keys } = touchedBy(given, first);
      const rows = newestOfEach(first).map(messageDocument);
      const isNew = await saveTogether(
        run,
        {
          table: conversationDocuments,
          rows: recordset(conversationDocuments, [{ ...keys, document: { title } }]),
        },
        { table: messageDocuments, rows: recordset(messageDocuments, rows) },
      );
      if (!isNew) await saveMessageDocuments(run, first);
    },

    rename: async (ownerId, conversationId, title) => {
      const document = sql`document || jsonb_build_object('title', ${storableText(title)}::text)`;
      const { rowCount } = await run((database) =>
        database
          .update(conversationDocuments)
          .set({ document })
          .where(own(ownerId, conversationId)),
      );
      return rowCount === 1;
    },

    remove: async (ownerId, conversationId) => {
      const { rowCount } = await run((database) =>
        database.delete(conversationDocuments).where(own(ownerId, conversationId)),
      );
      return rowCount === 1;
    },

    removeAll: async (ownerId) => {
      await run((database) => database.delete(conversationDocuments).where(eq(owner, ownerId)));
    },

    saveMessages: (batch) => saveMessageDocuments(run, batch),

    messages: async (ownerId, conversationId, { limit, cursor }) => {
      const { createdAt, id: messageId } = messageDocuments;
      const beyond = beyondCursor(cursor, (key) => sql`(${createdAt}, ${messageId}) > ${key}`);
      const here = and(
        eq(messageDocuments.conversationId, conversationId),
        eq(messageDocuments.ownerId, ownerId),
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
      const source = { messages: messageDocuments, parentId, role: sql`document ->> 'role'` };
      const way = wayUpwards(source, { ownerId, conversationId, leafId, limit });
      const rows = await run((database) =>
        database
          .select({ message: getTableColumns(messageDocuments) })
          .from(conversationDocuments)
          .leftJoin(way, sql`true`)
          .leftJoin(messageDocuments, sql`${messageDocuments.id} = way.id`)
          .where(own(ownerId, conversationId))
          .orderBy(desc(sql`way.depth`)),
      );
      return threadOf(rows, { leafId, limit })?.map(toMessage);
    },
  };
};

const toConversation = ({
  document,
  ...keys
}: typeof conversationDocuments.$inferSelect): Conversation => ({ ...keys, ...document });

const toMessage = ({ document, ...keys }: typeof messageDocuments.$inferSelect): Message => ({
  ...keys,
  ...document,
});
