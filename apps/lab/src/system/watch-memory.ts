import { type MemoryReading, readMemory } from './read-memory.ts';

/** For so long, a reading is good enough. */
const freshMs = 5_000;
/** For so long, it is better than none. */
const staleMs = 20_000;

/**
 * The memory of processes for those who ask all the time: the last reading, at once; nothing where
 * there is none of late. Whoever asks when it has grown old begins another one, so that nothing is
 * read while nobody asks.
 */
export function watchMemory(pids: () => readonly number[]): () => MemoryReading | undefined {
  let last: MemoryReading | undefined;
  let readAt = Number.NEGATIVE_INFINITY;

  return () => {
    const ageMs = performance.now() - readAt;
    if (ageMs > staleMs) last = undefined;
    if (ageMs > freshMs) {
      readAt = performance.now();
      void readMemory(pids()).then((reading) => {
        last = reading;
      });
    }
    return last;
  };
}
