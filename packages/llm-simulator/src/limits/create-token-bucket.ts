const MINUTE_MS = 60_000;

export type TokenBucket = {
  readonly level: () => number;
  /** Milliseconds until `amount` is there; 0 when it is. */
  readonly msUntil: (amount: number) => number;
  /** Takes `amount`, or whatever there is. */
  readonly take: (amount: number) => void;
};

/** A bucket that starts full and refills evenly, `perMinute` in a minute, to `capacity`. */
export function createTokenBucket(
  perMinute: number,
  now: () => number,
  capacity = perMinute,
): TokenBucket {
  let stored = capacity;
  let storedAt = now();
  const level = (): number => {
    const at = now();
    stored = Math.min(capacity, stored + ((at - storedAt) * perMinute) / MINUTE_MS);
    storedAt = at;
    return stored;
  };
  return {
    level,
    msUntil: (amount) => Math.max(0, Math.ceil(((amount - level()) * MINUTE_MS) / perMinute)),
    take: (amount) => {
      stored = Math.max(0, level() - amount);
    },
  };
}
