import { formatNumber } from '../../format/format-number.ts';

/** Minutes with no more figures than a model can tell: `80 min`, `1,5 min`; `< 1 min` of a bound. */
export const formatMinutes = (minutes: number, isUpperBound = false): string => {
  const figures = formatNumber(minutes, { maximumFractionDigits: minutes < 10 ? 1 : 0 });
  return `${isUpperBound ? '<\u00a0' : ''}${figures}\u00a0min`;
};
