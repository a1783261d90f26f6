import { formatNumber } from '../../format/format-number.ts';

/** A share of the error budget as a percentage with two figures at most: `0 %`, `0,04 %`, `12 %`, `310 %`. */
export const formatBurnt = (share: number): string => {
  const percent = share * 100;
  if (percent !== 0 && percent < 0.01) return `< 0,01\u00a0%`;
  const options = percent < 10 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 };
  return `${formatNumber(percent, options)}\u00a0%`;
};
