import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerCache, CachedAnswer } from '../../../src/domain/answer-cache.ts';

export type AnswerCacheUnderTest = {
  /** Keeps no answer above 10 kB. */
  readonly cache: AnswerCache;
  /** Lets time pass for what is kept. */
  readonly pass: (seconds: number) => Promise<void>;
  /** Puts bytes where the answer with this key would be. */
  readonly corrupt: (key: string, value: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Options = { readonly cannot?: { readonly corrupt?: string } };

const anAnswer = (given: Partial<CachedAnswer> = {}): CachedAnswer => ({
  text: 'Um disjuntor — “circuit breaker” 🔌\n',
  reason: 'stop',
  usage: { inputTokens: 12, outputTokens: 34, cachedInputTokens: 5, source: 'provider' },
  provider: 'openai',
  model: 'gpt-4o-mini',
  ...given,
});

const CORRUPT = [
  '',
  'null',
  '[]',
  '{',
  '"text"',
  JSON.stringify({ ...anAnswer(), text: 7 }),
  JSON.stringify({ ...anAnswer(), reason: 'because' }),
  JSON.stringify({ ...anAnswer(), reason: 'toString' }),
  JSON.stringify({ ...anAnswer(), usage: undefined }),
  JSON.stringify({
    ...anAnswer(),
    usage: { inputTokens: -1, outputTokens: 1, source: 'provider' },
  }),
  JSON.stringify({ ...anAnswer(), provider: null }),
];

/** What every `AnswerCache` promises. What one cannot do is named in `cannot`, with the reason. */
export const answerCacheContract = (
  name: string,
  open: () => Promise<AnswerCacheUnderTest>,
  { cannot = {} }: Options = {},
): void => {
  describe(`${name} keeps the answer cache contract`, () => {
    let under: AnswerCacheUnderTest;
    beforeAll(async () => {
      under = await open();
    });
    afterAll(() => under.close());

    it('misses what was never kept', async () => {
      expect(await under.cache.get(randomUUID())).toBeUndefined();
    });

    it('gives back the whole answer under its own key only', async () => {
      const key = randomUUID();
      await under.cache.set(key, anAnswer(), 60);
      expect(await under.cache.get(key)).toEqual(anAnswer());
      expect(await under.cache.get(`${key}x`)).toBeUndefined();
    });

    it('gives back the newest', async () => {
      const key = randomUUID();
      await under.cache.set(key, anAnswer({ text: 'a' }), 60);
      await under.cache.set(key, anAnswer({ text: 'b' }), 60);
      expect((await under.cache.get(key))?.text).toBe('b');
    });

    it('forgets after the time to live, and not before', async () => {
      const key = randomUUID();
      await under.cache.set(key, anAnswer(), 60);
      await under.pass(58);
      expect(await under.cache.get(key)).toEqual(anAnswer());
      await under.pass(3);
      expect(await under.cache.get(key)).toBeUndefined();
    });

    it('keeps no answer that is too large', async () => {
      const key = randomUUID();
      await under.cache.set(key, anAnswer({ text: 'ç'.repeat(6_000) }), 60);
      expect(await under.cache.get(key)).toBeUndefined();
    });

    if (cannot.corrupt === undefined) {
      it.each(CORRUPT)('takes %j for a miss', async (value) => {
        const key = randomUUID();
        await under.corrupt(key, value);
        expect(await under.cache.get(key)).toBeUndefined();
      });
    } else {
      it.skip(`takes what is no answer for a miss (cannot: ${cannot.corrupt})`, () => undefined);
    }
  });
};
