/** A slice of a list; `nextCursor` is `null` on the last one. */
export type Page<Item> = {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
};
