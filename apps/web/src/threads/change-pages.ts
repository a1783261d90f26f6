import type { Conversation } from '../api/conversation.ts';
import type { ConversationPages } from './conversation-pages.ts';

/** What happened to a conversation: it was asked in, renamed, deleted, or brought back. */
export type Change = 'news' | 'rename' | 'remove' | 'restore';

/**
 * The list after one conversation changed: moved to the top by news, kept in place by `rename`,
 * gone by `remove`, back where it was by `restore`. The server's own list replaces it at the next
 * look.
 */
export const changePages = (
  data: ConversationPages | undefined,
  kind: Change,
  conversation: Conversation,
): ConversationPages | undefined => {
  if (!data) return data;
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.flatMap((item) => {
      if (item.id !== conversation.id) return [item];
      return kind === 'rename' ? [conversation] : [];
    }),
  }));
  if (kind === 'restore') return { ...data, pages: inPlace(pages, conversation) };
  const [first, ...rest] = pages;
  if (kind !== 'news' || !first) return { ...data, pages };
  return { ...data, pages: [{ ...first, items: [conversation, ...first.items] }, ...rest] };
};

/** Before the first that is older, by (time, id) as the server's cursors have it. */
const inPlace = (
  pages: ConversationPages['pages'],
  conversation: Conversation,
): ConversationPages['pages'] => {
  const isOlder = ({ updatedAt, id }: Conversation): boolean =>
    updatedAt < conversation.updatedAt ||
    (updatedAt === conversation.updatedAt && id < conversation.id);
  const found = pages.findIndex((page) => page.items.some(isOlder));
  const target = found >= 0 ? found : pages.length - 1;
  return pages.map((page, index) => {
    if (index !== target) return page;
    const at = page.items.findIndex(isOlder);
    // Older than all that was asked for: it comes with the pages that were not.
    if (at < 0 && page.nextCursor !== null) return page;
    const items = [...page.items];
    items.splice(at < 0 ? items.length : at, 0, conversation);
    return { ...page, items };
  });
};
