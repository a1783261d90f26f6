/** Which slice of a list is asked for; `cursor` is a previous page's `nextCursor`. */
export type PageRequest = {
  readonly limit: number;
  readonly cursor?: string;
};
