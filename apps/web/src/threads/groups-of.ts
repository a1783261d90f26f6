import type { Conversation } from '../api/conversation.ts';
import { type Age, ageOf } from '../format/age-of.ts';

/** Conversations that were last touched about as long ago. */
export type Group = { readonly age: Age; readonly conversations: readonly Conversation[] };

/** A list, newest first, under the headings by which people look for a conversation. */
export const groupsOf = (
  conversations: readonly Conversation[],
  now: Date = new Date(),
): readonly Group[] => {
  const groups = Map.groupBy(conversations, ({ updatedAt }) => ageOf(updatedAt, now));
  return Array.from(groups, ([age, members]) => ({ age, conversations: members }));
};
