const centsPerUsd = 100;
/** More than the error of the multiplication, less than a tenth of a cent. */
const nudge = 1e-6;

/** US dollars, rounded half up to the cent. */
export const toCents = (usd: number): number =>
  Math.floor(usd * centsPerUsd + 0.5 + nudge) / centsPerUsd;
