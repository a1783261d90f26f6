import type { SearchHit } from '../api/search-hit.ts';
import { anchorOf } from '../threads/anchor-of.ts';

/** Where a hit is read: its conversation, and in it the message. */
export const pathOfHit = ({ conversationId, messageId }: SearchHit): string => {
  const anchor = anchorOf(messageId ?? undefined);
  return `/conversas/${conversationId}${anchor ? `#${anchor}` : ''}`;
};
