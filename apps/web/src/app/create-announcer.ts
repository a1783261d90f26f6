import { createListeners } from './create-listeners.ts';
/** One polite voice for the whole page: what it says now, and who listens. */
export type Announcer = {
  readonly say: (sentence: string) => void;
  readonly current: () => string;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Makes the announcer. A sentence said twice in a row is heard twice. */
export const createAnnouncer = (): Announcer => {
  let sentence = '';
  const listeners = createListeners();
  return {
    say: (next) => {
      // Screen readers ignore a live region whose text did not change.
      sentence = next === sentence ? `${next}\u00a0` : next;
      listeners.tell();
    },
    current: () => sentence,
    subscribe: listeners.subscribe,
  };
};
