import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { ConversationStore } from '../../domain/conversation-store.ts';
import { newestOfEach } from '../newest-of-each.ts';
import { pageOf } from '../page-of.ts';
import { touchedBy } from '../touched-by.ts';
import { beyondCursor } from './beyond-cursor.ts';
import type { Postgres } from './postgres.ts';
import { recordset } from './recordset.ts';
import { saveMessages } from './save-messages.ts';
import { saveTogether } from './save-together.ts';
import { conversations, messages } from './schema/conversation-tables.ts';
import { storableText } from './storable-text.ts';
import { threadOf } from './thread-of.ts';
import { wayUpwards } from './way-upwards.ts';

/** Conversations in Postgres tables. Every verb is one statement: one round trip. */
export const postgresConversationStore = ({ run }: Postgres): ConversationStore => {
  const own = (ownerId: string, id: string) =>
    and(eq(conversations.id, id), eq(conversations.ownerId, ownerId));

  return {
    list: async (ownerId, { limit, cursor }) => {
      const { updatedAt, id } = conversations;
      const rows = await run((database) =>
        database
          .select()
          .from(conversations)
          .where(
            and(
              eq(conversations.ownerId, ownerId),
              beyondCursor(cursor, (key) => sql`(${updatedAt}, ${id}) < ${key}`),
            ),
          )
          .orderBy(desc(updatedAt), desc(id))
          .limit(limit + 1),
      );
      return pageOf(rows, limit, (conversation) => conversation.updatedAt);
    },

    find: async (ownerId, id) => {
      const [found] = await run((database) =>
        database.select().from(conversations).where(own(ownerId, id)),
      );
      return found;
    },

    save: async (conversation, first = []) => {
      const isNew = await saveTogether(
        run,
        {
          table: conversations,
          rows: recordset(conversations, [touchedBy(conversation, first)]),
        },
        { table: messages, rows: recordset(messages, newestOfEach(first)) },
      );
      if (!isNew) await saveMessages(run, first);
    },

    rename: async (ownerId, id, title) => {
      const { rowCount } = await run((database) =>
        database
          .update(conversations)
          .set({ title: storableText(title) })
          .where(own(ownerId, id)),
      );
      return rowCount === 1;
    },

    remove: async (ownerId, id) => {
      const { rowCount } = await run((database) =>
        database.delete(conversations).where(own(ownerId, id)),
      );
      return rowCount === 1;
    },

    removeAll: async (ownerId) => {
      await run((database) =>
        database.delete(conversations).where(eq(conversations.ownerId, ownerId)),
      );
    },

    saveMessages: (batch) => saveMessages(run, batch),

    messages: async (ownerId, conversationId, { limit, cursor }) => {
      const { createdAt, id } = messages;
      const rows = await run((database) =>
        database
          .select()
          .from(messages)
          .where(
            and(
              eq(messages.conversationId, conversationId),
              eq(messages.ownerId, ownerId),
              beyondCursor(cursor, (key) => sql`(${createdAt}, ${id}) > ${key}`),
            ),
          )
          .orderBy(asc(createdAt), asc(id))
          .limit(limit + 1),
      );
      return pageOf(rows, limit, (message) => message.createdAt);
    },

    thread: async (ownerId, conversationId, leafId, limit) => {
      const source = { messages, parentId: sql`parent_id`, role: sql`role` };
      const way = wayUpwards(source, { ownerId, conversationId, leafId, limit });
      const rows = await run((database) =>
        database
          .select({ message: getTableColumns(messages) })
          .from(conversations)
          .leftJoin(way, sql`true`)
          .leftJoin(messages, sql`${messages.id} = way.id`)
          .where(own(ownerId, conversationId))
          .orderBy(desc(sql`way.depth`)),
      );
      return threadOf(rows, { leafId, limit });
    },
  };
};
