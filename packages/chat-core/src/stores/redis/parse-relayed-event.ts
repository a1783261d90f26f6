import type { GenerationEvent } from '../../domain/generation-event.ts';

const FIELDS: Record<GenerationEvent['kind'], readonly string[]> = {
  delta: ['text'],
  route: ['step'],
  done: ['summary'],
  error: ['code'],
};

/** An event out of the relay, or `undefined`: an older version may have written it. */
export const parseRelayedEvent = (value: string): GenerationEvent | undefined => {
  try {
    const event = JSON.parse(value) as GenerationEvent;
    const isWhole =
      Number.isSafeInteger(event.seq) &&
      Object.hasOwn(FIELDS, event.kind) &&
      FIELDS[event.kind].every((field) => Object.hasOwn(event, field));
    return isWhole ? event : undefined;
  } catch {
    return undefined;
  }
};
