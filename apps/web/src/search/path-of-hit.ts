import type { SearchHit } from '../api/search-hit.ts';
import { anchorOf } from '../threads/anchor-of.ts';

/** Where a hit is read: its conversation, and in it the message, by the anchor that messages have. */
export const pathOfHit = ({ conversationId, messageId }: SearchHit): string =>
  `/conversas/${conversationId}${messageId === null ? '' : `#${anchorOf(messageId)}`}`;
