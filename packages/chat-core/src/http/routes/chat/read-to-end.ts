import type { FollowedEvent } from '../../../domain/followed-event.ts';

/** All that is still to come of an answer. */
export const readToEnd = async (
  events: AsyncIterator<FollowedEvent>,
): Promise<readonly FollowedEvent[]> => {
  const rest: FollowedEvent[] = [];
  for await (const event of { [Symbol.asyncIterator]: () => events }) rest.push(event);
  return rest;
};
