import type { Page } from '../../domain/page.ts';
import type { PageRequest } from '../../domain/page-request.ts';

const PAGE_ITEMS = 100;

/** All items of a list, read page by page as they are asked for. */
export async function* pagesOf<Item>(
  list: (page: PageRequest) => Promise<Page<Item>>,
): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const page: Page<Item> = await list({ limit: PAGE_ITEMS, cursor });
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
