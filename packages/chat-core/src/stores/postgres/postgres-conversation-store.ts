import { and, asc, desc, eq, getTableColumns, gt, isNull, lte, or, sql } from 'drizzle-orm';
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
import { storableChanges } from './storable-changes.ts';
import { threadOf } from './thread-of.ts';
import { wayUpwards } from './way-upwards.ts';

/** Conversations in Postgres tables. Every verb is one statement: one round trip. */
export const postgresConversationStore = ({ run }: Postgres): ConversationStore => {
  const { removedAt, ...columns } = getTableColumns(conversations);
  const own = (ownerId: string, id: string) =>
    and(eq(conversations.id, id), eq(conversations.ownerId, ownerId));
  const seen = (ownerId: string, id: string) => and(own(ownerId, id), isNull(removedAt));

  return {
    list: async (ownerId, { limit, cursor }) => {
      const { updatedAt, id } = conversations;
      const rows = await run((database) =>
        database
          .select(columns)
          .from(conversations)
          .where(
            and(
              eq(conversations.ownerId, ownerId),
              isNull(removedAt),
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
        database.select(columns).from(conversations).where(seen(ownerId, id)),
      );
      return found;
    },

    save: async (conversation, first = []) => {
      const isNew = await saveTogether(
        run,
        {
          table: conversations,
          rows: recordset(conversations, [{ ...touchedBy(conversation, first), removedAt: null }]),
        },
        { table: messages, rows: recordset(messages, newestOfEach(first)) },
      );
      if (!isNew) await saveMessages(run, first);
    },

    change: async (ownerId, id, changes) => {
      const [changed] = await run((database) =>
        database
          .update(conversations)
          .set(storableChanges(changes))
          .where(seen(ownerId, id))
          .returning(columns),
      );
      return changed;
    },

    remove: async (ownerId, id, at) => {
      const { rowCount } = await run((database) =>
        database.update(conversations).set({ removedAt: at }).where(seen(ownerId, id)),
      );
      return rowCount === 1;
    },

    restore: async (ownerId, id, removedAfter) => {
      const inTime = or(isNull(removedAt), gt(removedAt, removedAfter));
      const [restored] = await run((database) =>
        database
          .update(conversations)
          .set({ removedAt: null })
          .where(and(own(ownerId, id), inTime))
          .returning(columns),
      );
      return restored;
    },

    removed: (until, limit) =>
      run((database) =>
        database
          .select({ id: conversations.id, ownerId: conversations.ownerId })
          .from(conversations)
          .where(lte(removedAt, until))
          .orderBy(asc(removedAt))
          .limit(limit),
      ),

    purge: async (ownerId, id) => {
      await run((database) => database.delete(conversations).where(own(ownerId, id)));
    },

    purgeAll: async (ownerId) => {
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
              sql`exists (select from ${conversations} where ${seen(ownerId, conversationId)})`,
              beyondCursor(cursor, (key) => sql`(${createdAt}, ${id}) > ${key}`),
            ),
          )
          .orderBy(asc(createdAt), asc(id))
          .limit(limit + 1),
      );
      return pageOf(rows, limit, (message) => message.createdAt);
    },

    thread: async (ownerId, conversationId, leafId, limit) => {
      const source = { messages, parentId: sql`parent_id` };
      const way = wayUpwards(source, { ownerId, conversationId, leafId, limit });
      const rows = await run((database) =>
        database
          .select({ message: getTableColumns(messages) })
          .from(conversations)
          .leftJoin(way, sql`true`)
          .leftJoin(messages, sql`${messages.id} = way.id`)
          .where(seen(ownerId, conversationId))
          .orderBy(desc(sql`way.depth`)),
      );
      return threadOf(rows, leafId);
    },
  };
};
