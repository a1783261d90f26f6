type Row<Found> = { readonly message: Found | null };

/**
 * What `ConversationStore.thread` says of the rows that were found on the way, the root first: one
 * row without a message stands for a conversation in which the way leads nowhere.
 */
export const threadOf = <Found>(
  rows: readonly Row<Found>[],
  leafId: string | undefined,
): readonly Found[] | undefined => {
  if (rows.length === 0) return undefined;
  const thread = rows.flatMap(({ message }) => message ?? []);
  if (leafId !== undefined && thread.length === 0) return undefined;
  return thread;
};
