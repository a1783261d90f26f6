/** From where to where a figure may go, both included. */
export type Limit = { readonly atLeast: number } | { readonly atMost: number };
