import { numberOf } from './number-of.ts';

const WHOLE = 100;

/** `99,6 %`. What is not quite all is never rounded up to it, nor what is almost nothing to 0. */
export const percent = (share: number): string => {
  const value = share * WHOLE;
  if (share < 1 && value > 99.95) return '> 99,9 %';
  if (share > 0 && value < 0.05) return '< 0,1 %';
  return `${numberOf(value, 1)} %`;
};
