import { formatNumber } from './format-number.ts';

const space = '\u00a0';

/**
 * Milliseconds for a person, with three figures at most and the unit beside the number:
 * `318 ms`, `2,41 s`, `24,1 s`, `3 min 20 s`, `7 h 12 min`. Never more precise than whole milliseconds.
 */
export const formatDuration = (ms: number): string => {
  if (ms < 999.5) return `${formatNumber(Math.round(ms))}${space}ms`;
  if (ms < 59_950) {
    const digits = ms < 9_995 ? 2 : 1;
    const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return `${formatNumber(ms / 1_000, options)}${space}s`;
  }
  const seconds = Math.round(ms / 1_000);
  return seconds < 3_600
    ? inTwoUnits(seconds, 'min', 's')
    : inTwoUnits(Math.round(seconds / 60), 'h', 'min');
};

/** A count of small units, 60 of which make a large one. */
const inTwoUnits = (count: number, large: string, small: string): string => {
  const whole = `${formatNumber(Math.floor(count / 60))}${space}${large}`;
  const rest = count % 60;
  return rest === 0 ? whole : `${whole}${space}${rest}${space}${small}`;
};
