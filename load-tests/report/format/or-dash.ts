/** What there is, formatted; a dash where nothing was measured. */
export const orDash = <Value>(
  value: Value | null | undefined,
  format: (value: Value) => string,
): string => (value === null || value === undefined ? '–' : format(value));
