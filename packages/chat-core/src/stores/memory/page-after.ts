import type { Page } from '../../domain/page.ts';
import type { PageRequest } from '../../domain/page-request.ts';
import { keysetCursor } from '../keyset-cursor.ts';
import { pageOf } from '../page-of.ts';

/** A page of a list that is ordered by (time, id). Throws `invalid_request` for a bad cursor. */
export const pageAfter = <Item extends { readonly id: string }>(
  items: readonly Item[],
  { limit, cursor }: PageRequest,
  timeOf: (item: Item) => Date,
  order: 'oldest-first' | 'newest-first',
): Page<Item> => {
  const sign = order === 'oldest-first' ? 1 : -1;
  const compare = (one: { time: Date; id: string }, other: { time: Date; id: string }) =>
    sign * (+one.time - +other.time || (one.id < other.id ? -1 : Number(one.id > other.id)));
  const keyOf = (item: Item) => ({ time: timeOf(item), id: item.id });
  const after = cursor === undefined ? undefined : keysetCursor.decode(cursor);
  const beyond = items
    .filter((item) => after === undefined || compare(keyOf(item), after) > 0)
    .sort((one, other) => compare(keyOf(one), keyOf(other)));
  return pageOf(beyond.slice(0, limit + 1), limit, timeOf);
};
