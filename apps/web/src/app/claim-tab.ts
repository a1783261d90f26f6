const key = 'evolua:pessoa';

/**
 * Whose drafts this tab keeps. `false` when they were another person's: they are gone then, and
 * the caller forgets whatever else it holds.
 */
export const claimTab = (accountId: string): boolean => {
  try {
    const before = sessionStorage.getItem(key);
    if (before === accountId) return true;
    if (before !== null) sessionStorage.clear();
    sessionStorage.setItem(key, accountId);
    return before === null;
  } catch {
    // Storage is blocked: nothing is kept by the tab, and nothing is known of who was here.
    return true;
  }
};
