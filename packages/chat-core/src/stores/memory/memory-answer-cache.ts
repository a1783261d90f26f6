import type { AnswerCache, CachedAnswer } from '../../domain/answer-cache.ts';

type Options = {
  readonly answersMax?: number;
  /** A larger answer is not kept. */
  readonly answerBytesMax?: number;
  /** The clock, in milliseconds; it needs to have no particular origin. */
  readonly nowMs?: () => number;
};

type Kept = { readonly answer: CachedAnswer; readonly untilMs: number };

/** Whole answers in this process' memory. When it is full, the oldest one goes. */
export const memoryAnswerCache = ({
  answersMax = 1_000,
  answerBytesMax = 256 * 1024,
  nowMs = () => performance.now(),
}: Options = {}): AnswerCache => {
  const kept = new Map<string, Kept>();
  return {
    get: async (key) => {
      const found = kept.get(key);
      if (found === undefined) return undefined;
      if (found.untilMs > nowMs()) return found.answer;
      kept.delete(key);
      return undefined;
    },
    set: async (key, answer, ttlSeconds) => {
      if (Buffer.byteLength(JSON.stringify(answer)) > answerBytesMax) return;
      kept.delete(key);
      kept.set(key, { answer: structuredClone(answer), untilMs: nowMs() + ttlSeconds * 1_000 });
      const oldest = kept.keys().next().value;
      if (kept.size > answersMax && oldest !== undefined) kept.delete(oldest);
    },
  };
};
