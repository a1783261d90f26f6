import { formatNumber } from './format-number.ts';

/**
 * A share, 0 to 1, as a percentage with three figures at most. Cut and not rounded, because 99,96 %
 * is not 100 %: `99,9 %`, `100 %`, `0 %`.
 */
export const formatShare = (share: number, digits = 1): string => {
  const scale = 10 ** digits;
  // The smallest part of what 64 bits can tell must not take a whole step away.
  const percent = Math.floor(share * 100 * scale + 1e-6) / scale;
  return `${formatNumber(percent, { maximumFractionDigits: digits })}\u00a0%`;
};
