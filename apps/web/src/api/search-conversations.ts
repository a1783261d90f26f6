import type { Page } from './page.ts';
import type { SearchHit } from './search-hit.ts';
import { sendJson } from './send-json.ts';

const hitsPerPage = 20;

/** Looks through the person's own titles and messages, newest first; the server ignores accents. */
export const searchConversations = (
  query: string,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<Page<SearchHit>> => {
  const parameters = new URLSearchParams({ q: query, limit: String(hitsPerPage) });
  if (cursor !== null) parameters.set('cursor', cursor);
  return sendJson(`/v1/chat/conversations/search?${parameters}`, { signal }) as Promise<
    Page<SearchHit>
  >;
};
