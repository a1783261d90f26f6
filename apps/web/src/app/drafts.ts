const keyOf = (conversationId: string | undefined): string =>
  `evolua:rascunho:${conversationId ?? 'nova'}`;

/** What is being written, kept by the tab: one draft per conversation, one for a new one. */
export const drafts = {
  read: (conversationId: string | undefined): string => {
    try {
      return sessionStorage.getItem(keyOf(conversationId)) ?? '';
    } catch {
      return '';
    }
  },
  write: (conversationId: string | undefined, draft: string): void => {
    try {
      if (draft === '') sessionStorage.removeItem(keyOf(conversationId));
      else sessionStorage.setItem(keyOf(conversationId), draft);
    } catch {
      // Storage is blocked or full: the draft lives as long as the page.
    }
  },
};
