const T0 = Date.UTC(2026, 0, 1);

/** A time that many milliseconds after an arbitrary one. */
export const at = (ms: number): Date => new Date(T0 + ms);
