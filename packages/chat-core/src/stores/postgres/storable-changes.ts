import type { ConversationChanges } from '../../domain/conversation-store.ts';
import { storableText } from './storable-text.ts';

/** The same changes in text that Postgres can hold. */
export const storableChanges = (changes: ConversationChanges): ConversationChanges =>
  Object.fromEntries(
    Object.entries(changes)
      .filter(([, text]) => text !== undefined)
      .map(([field, text]) => [field, text === null ? null : storableText(text)]),
  );
