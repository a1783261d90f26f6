import { type SQL, sql } from 'drizzle-orm';
import { keysetCursor } from '../keyset-cursor.ts';

/**
 * The condition under which a row lies beyond the cursor, on which side is the caller's to say;
 * none on the first page. Throws `invalid_request`.
 */
export const beyondCursor = (
  cursor: string | undefined,
  condition: (key: SQL) => SQL,
): SQL | undefined => {
  if (cursor === undefined) return undefined;
  const { time, id } = keysetCursor.decode(cursor);
  return condition(sql`(${time.toISOString()}::timestamptz, ${id}::uuid)`);
};
