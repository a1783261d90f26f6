import { EventEmitter } from 'node:events';

type RollingBuckets = {
  /** Tells opossum, by `rotate`, to drop its oldest bucket and to begin a new one. */
  readonly rotations: EventEmitter;
  /** Drops what has left the window: to be called before counting. */
  readonly roll: () => void;
  readonly clear: () => void;
};

/**
 * The clock of opossum's rolling window (`rotateBucketController`), read by whoever counts: its own
 * is an interval per breaker, which ticks for as long as the process lives, asked or not.
 */
export const rollingBuckets = (windowMs: number, buckets: number): RollingBuckets => {
  const rotations = new EventEmitter();
  const startedAtMs = performance.now();
  const bucketNow = () => Math.floor(((performance.now() - startedAtMs) / windowMs) * buckets);
  let current = 0;
  const rotate = (times: number) => {
    for (let left = Math.min(times, buckets); left > 0; left -= 1) rotations.emit('rotate');
  };
  return {
    rotations,
    roll: () => {
      const now = bucketNow();
      rotate(now - current);
      current = now;
    },
    clear: () => rotate(buckets),
  };
};
