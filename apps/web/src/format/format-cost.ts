import { formatNumber } from './format-number.ts';

/** US dollars with three figures below one and cents above: `US$ 0,00191`, `US$ 12,40`. */
export const formatCost = (usd: number): string => {
  if (usd === 0) return 'US$\u00a00';
  const currency = { style: 'currency', currency: 'USD' } as const;
  return usd < 1
    ? formatNumber(usd, { ...currency, maximumSignificantDigits: 3 })
    : formatNumber(usd, currency);
};
