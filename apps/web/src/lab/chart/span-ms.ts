/** The last three minutes, on paper. */
export const spanMs = 180_000;
