const RETRY_AFTER_MAX_MS = 600_000;
/** `Date.parse` alone would read a date into "retry 10", and that would mean "at once". */
const HTTP_DATE = /^[A-Z][a-z]+, .+ GMT$/u;

/**
 * How long the provider asks to wait, in milliseconds, at most ten minutes: `retry-after-ms`, or
 * `retry-after` in seconds or as an HTTP date (RFC 9110 §10.2.3). `undefined` without a hint.
 */
export const retryAfterOf = (headers: Headers, now: number = Date.now()): number | undefined => {
  const hint =
    milliseconds(headers.get('retry-after-ms')) ?? seconds(headers.get('retry-after'), now);
  return hint === undefined ? undefined : Math.min(Math.max(hint, 0), RETRY_AFTER_MAX_MS);
};

const milliseconds = (text: string | null) => numberIn(text);

const seconds = (text: string | null, now: number) => {
  const count = numberIn(text);
  if (count !== undefined) return count * 1_000;
  const date = text !== null && HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : date - now;
};

const numberIn = (text: string | null) => {
  if (text === null || text.trim() === '') return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
};
