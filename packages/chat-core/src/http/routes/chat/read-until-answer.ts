import type { FollowedEvent } from '../../../domain/followed-event.ts';

/**
 * Reads an answer up to its first piece, or to its end. Only then is it known whether the response
 * is a stream or an error with a status: a 200 with an empty stream helps nobody.
 */
export const readUntilAnswer = async (
  events: AsyncIterator<FollowedEvent>,
): Promise<readonly FollowedEvent[]> => {
  const held: FollowedEvent[] = [];
  for (;;) {
    const { done, value } = await events.next();
    if (done) return held;
    held.push(value);
    if (value.kind !== 'route') return held;
  }
};
