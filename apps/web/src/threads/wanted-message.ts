/** A message that the reader wants to see, as of one visit. */
export type WantedMessage = { readonly id: string; readonly visit: number };
