import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Gathers what is added in one turn of the event loop and hands it over together. Each caller gets
 * the outcome of the batch that their item went with.
 */
export const batchPerTurn = <Item>(
  write: (items: readonly Item[]) => Promise<void>,
): ((item: Item) => Promise<void>) => {
  let gathering: { readonly items: Item[]; readonly written: Promise<void> } | undefined;

  const gather = () => {
    const items: Item[] = [];
    const written = nextTurn().then(() => {
      gathering = undefined;
      return write(items);
    });
    return { items, written };
  };

  return (item) => {
    gathering ??= gather();
    gathering.items.push(item);
    return gathering.written;
  };
};
