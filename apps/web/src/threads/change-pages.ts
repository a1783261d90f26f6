import type { Conversation } from '../api/conversation.ts';
import type { ConversationPages } from './conversation-pages.ts';

/**
 * The list after one conversation changed: moved to the top by news, kept in place by `rename`,
 * gone by `remove`. The server's own list replaces it at the next look.
 */
export const changePages = (
  data: ConversationPages | undefined,
  kind: 'news' | 'rename' | 'remove',
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
  const [first, ...rest] = pages;
  if (kind !== 'news' || !first) return { ...data, pages };
  return { ...data, pages: [{ ...first, items: [conversation, ...first.items] }, ...rest] };
};
