/** Whoever wants to hear of something, told in the order in which they came. */
export function createListeners<Told extends readonly unknown[] = []>() {
  const all = new Set<(...told: Told) => void>();
  return {
    tell: (...told: Told): void => {
      for (const listener of all) listener(...told);
    },
    /** @returns what ends it. */
    add: (listener: (...told: Told) => void): (() => void) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
  };
}
