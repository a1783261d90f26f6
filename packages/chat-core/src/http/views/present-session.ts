import type { Principal } from '../../domain/principal.ts';
import type { Session } from '../../domain/session.ts';

/** A session as its owner sees it. */
export const presentSession = (
  { id, email, userAgent, startedAt, expiresAt }: Session,
  { sessionId }: Principal,
) => ({ id, email, userAgent, startedAt, expiresAt, current: id === sessionId });
