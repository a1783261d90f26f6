/** A slice of a list ordered by (time, id); `nextCursor` is absent on the last one. */
export type Page<Item> = {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
};
