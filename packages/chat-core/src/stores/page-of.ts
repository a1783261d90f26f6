import type { Page } from '../domain/page.ts';
import { keysetCursor } from './keyset-cursor.ts';

/**
 * A page of a list ordered by (time, id), from one row more than was asked for: that one only
 * tells whether there is a next page.
 */
export const pageOf = <Item extends { readonly id: string }>(
  rows: readonly Item[],
  limit: number,
  timeOf: (item: Item) => Date,
): Page<Item> => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const isLast = rows.length <= limit || last === undefined;
  return {
    items,
    nextCursor: isLast ? null : keysetCursor.encode({ time: timeOf(last), id: last.id }),
  };
};
