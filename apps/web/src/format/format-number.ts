const cache = new Map<string, Intl.NumberFormat>();

/** A number as Brazil writes it: `1.234,5`. Formatters are costly to make, so they are kept. */
export const formatNumber = (value: number, options: Intl.NumberFormatOptions = {}): string => {
  const key = JSON.stringify(options);
  const known = cache.get(key);
  const formatter = known ?? new Intl.NumberFormat('pt-BR', options);
  if (!known) cache.set(key, formatter);
  return formatter.format(value);
};
