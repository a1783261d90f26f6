const formats = new Map<number, Intl.NumberFormat>();

/** A number as in Brazil, with at most so many decimals. */
export const numberOf = (value: number, decimals = 0): string => {
  const known = formats.get(decimals);
  const format = known ?? new Intl.NumberFormat('pt-BR', { maximumFractionDigits: decimals });
  formats.set(decimals, format);
  return format.format(value);
};
