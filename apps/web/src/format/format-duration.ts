import { formatNumber } from './format-number.ts';

const space = '\u00a0';

/**
 * Milliseconds for a person, with three figures at most and the unit beside the number:
 * `318 ms`, `2,41 s`, `24,1 s`, `3 min 20 s`. Never more precise than whole milliseconds.
 */
export const formatDuration = (ms: number): string => {
  if (ms < 999.5) return `${formatNumber(Math.round(ms))}${space}ms`;
  if (ms < 59_950) {
    const digits = ms < 9_995 ? 2 : 1;
    const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return `${formatNumber(ms / 1_000, options)}${space}s`;
  }
  const seconds = Math.round(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const whole = `${formatNumber(minutes)}${space}min`;
  return rest === 0 ? whole : `${whole}${space}${rest}${space}s`;
};
