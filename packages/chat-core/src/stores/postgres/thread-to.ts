import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Message } from '../../domain/message.ts';
import type { Postgres } from './postgres.ts';
import { conversations, messages } from './schema/conversation-tables.ts';

type Way = {
  readonly ownerId: string;
  readonly conversationId: string;
  /** The newest message when there is none named. */
  readonly leafId: string | undefined;
  readonly limit: number;
};

/** No conversation is deeper; it also ends the walk should the data ever hold a circle. */
const DEPTH_MAX = 10_000;

/** `ConversationStore.thread` in one statement: from the leaf up to the root. */
export const threadTo = async (
  run: Postgres['run'],
  { ownerId, conversationId, leafId, limit }: Way,
): Promise<readonly Message[] | undefined> => {
  const leaf = leafId === undefined ? sql`true` : sql`id = ${leafId}`;
  const here = sql`conversation_id = ${conversationId} and owner_id = ${ownerId}`;
  const way = sql`(
    with recursive upwards as (
      (
        select id, parent_id, role, 1 as depth from ${messages}
        where ${here} and ${leaf}
        order by created_at desc, id desc limit 1
      )
      union all
      select parent.id, parent.parent_id, parent.role, depth + 1
      from upwards
      join (select * from ${messages} where ${here}) parent on parent.id = upwards.parent_id
      where depth < ${DEPTH_MAX}
    )
    select id, depth from upwards
    where depth <= ${limit} or (parent_id is null and role = 'system')
  ) way`;

  const rows = await run((database) =>
    database
      .select({ message: getTableColumns(messages) })
      .from(conversations)
      .leftJoin(way, sql`true`)
      .leftJoin(messages, sql`${messages.id} = way.id`)
      .where(and(eq(conversations.id, conversationId), eq(conversations.ownerId, ownerId)))
      .orderBy(desc(sql`way.depth`)),
  );
  if (rows.length === 0) return undefined;
  const thread = rows.flatMap(({ message }) => message ?? []);
  if (leafId !== undefined && thread.length === 0) return undefined;
  // One too many when the system message was added to the newest ones: the oldest of those goes.
  return thread.length > limit ? [...thread.slice(0, 1), ...thread.slice(2)] : thread;
};
