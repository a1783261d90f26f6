import type { GenerationEvent } from '../../../domain/generation-event.ts';

/** All that is still to come of an answer. */
export const readToEnd = async (
  events: AsyncIterator<GenerationEvent>,
): Promise<readonly GenerationEvent[]> => {
  const rest: GenerationEvent[] = [];
  for await (const event of { [Symbol.asyncIterator]: () => events }) rest.push(event);
  return rest;
};
