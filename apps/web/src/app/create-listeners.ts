/** Whoever draws a store, told when it has changed; as `useSyncExternalStore` wants it. */
export const createListeners = () => {
  const all = new Set<() => void>();
  return {
    tell: (): void => {
      for (const listener of all) listener();
    },
    subscribe: (listener: () => void): (() => void) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
  };
};
