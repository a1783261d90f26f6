import type { AnswerCache } from '../../domain/answer-cache.ts';
import type { Redis } from './open-redis.ts';
import { parseCachedAnswer } from './parse-cached-answer.ts';

type Options = {
  /** A larger answer is not kept. */
  readonly answerBytesMax?: number;
};

/** Whole answers in Redis, each with its time to live. What can't be read is a miss. */
export const redisAnswerCache = (
  { client }: Redis,
  { answerBytesMax = 256 * 1024 }: Options = {},
): AnswerCache => {
  const nameOf = (key: string) => `answer:${key}`;
  return {
    get: async (key) => {
      const value = await client.get(nameOf(key));
      return value === null ? undefined : parseCachedAnswer(value);
    },
    set: async (key, answer, ttlSeconds) => {
      const value = JSON.stringify(answer);
      if (Buffer.byteLength(value) > answerBytesMax) return;
      await client.set(nameOf(key), value, 'EX', ttlSeconds);
    },
  };
};
