type Row<Found> = { readonly message: Found | null };
type Asked = { readonly leafId: string | undefined; readonly limit: number };

/**
 * What `ConversationStore.thread` says of the rows that were found on the way, the root first: one
 * row without a message stands for a conversation in which the way leads nowhere.
 */
export const threadOf = <Found>(
  rows: readonly Row<Found>[],
  { leafId, limit }: Asked,
): readonly Found[] | undefined => {
  if (rows.length === 0) return undefined;
  const thread = rows.flatMap(({ message }) => message ?? []);
  if (leafId !== undefined && thread.length === 0) return undefined;
  // One too many when the system message was added to the newest ones: the oldest of those goes.
  return thread.length > limit ? [...thread.slice(0, 1), ...thread.slice(2)] : thread;
};
