import type { Page } from '../../../src/domain/page.ts';
import type { PageRequest } from '../../../src/domain/page-request.ts';

/** All pages of a list, one after the other; `between` runs after each of them. */
export const pagesOf = async <Item>(
  list: (page: PageRequest) => Promise<Page<Item>>,
  limit: number,
  between: () => Promise<void> = async () => undefined,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await list(cursor === undefined ? { limit } : { limit, cursor });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
    await between();
  } while (cursor !== undefined);
  return items;
};
