import { formatNumber } from './format-number.ts';

/**
 * A share, 0 to 1, as a percentage with three figures at most. Cut and not rounded, because 99,96 %
 * is not 100 %; what is less than the last figure is not nothing: `99,9 %`, `100 %`, `< 0,1 %`.
 */
export const formatShare = (share: number, digits = 1): string => {
  const scale = 10 ** digits;
  if (share > 0 && share * 100 * scale < 1) return `<\u00a0${formatNumber(1 / scale)}\u00a0%`;
  // The smallest part of what 64 bits can tell must not take a whole step away.
  const percent = Math.floor(share * 100 * scale + 1e-6) / scale;
  return `${formatNumber(percent, { maximumFractionDigits: digits })}\u00a0%`;
};
