import type { Choices } from './choices.ts';

const choicesMax = 200;
const keyOf = (conversationId: string): string => `evolua:caminho:${conversationId}`;

/** Which branches the reader walked, kept by the tab: the last 200 choices of a conversation. */
export const storedChoices = {
  read: (conversationId: string | undefined): Choices => {
    if (conversationId === undefined) return {};
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(conversationId)) ?? '[]');
      return Array.isArray(kept) ? Object.fromEntries(kept) : {};
    } catch {
      return {};
    }
  },
  write: (conversationId: string, choices: Choices): void => {
    try {
      const kept = Object.entries(choices).slice(-choicesMax);
      sessionStorage.setItem(keyOf(conversationId), JSON.stringify(kept));
    } catch {
      // Storage is blocked or full: the choice lives as long as the page.
    }
  },
};
