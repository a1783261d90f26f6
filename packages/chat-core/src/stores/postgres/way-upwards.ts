import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

type Way = {
  readonly ownerId: string;
  readonly conversationId: string;
  /** The newest message when there is none named. */
  readonly leafId: string | undefined;
  readonly limit: number;
};

/** Where the messages lie, and how a row tells its parent. */
type Source = { readonly messages: PgTable; readonly parentId: SQL };

/** The ids from a leaf up to the root, at most `limit`, as a subquery `way(id, depth)`. */
export const wayUpwards = (
  { messages, parentId }: Source,
  { ownerId, conversationId, leafId, limit }: Way,
): SQL => {
  const leaf = leafId === undefined ? sql`true` : sql`id = ${leafId}`;
  const here = sql`
    select id, ${parentId} as parent_id, created_at from ${messages}
    where conversation_id = ${conversationId} and owner_id = ${ownerId}
  `;
  return sql`(
    with recursive upwards as (
      (
        select id, parent_id, 1 as depth from (${here}) message
        where ${leaf}
        order by created_at desc, id desc limit 1
      )
      union all
      select parent.id, parent.parent_id, depth + 1
      from upwards
      join (${here}) parent on parent.id = upwards.parent_id
      where depth < ${limit}
    )
    select id, depth from upwards
  ) way`;
};
