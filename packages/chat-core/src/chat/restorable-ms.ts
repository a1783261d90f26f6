/** How long a removal can be taken back, in milliseconds. */
export const RESTORABLE_MS = 10 * 60_000;
