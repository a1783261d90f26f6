import type { AnswerCache, CachedAnswer } from '../domain/answer-cache.ts';
import type { Layer } from '../domain/layer.ts';
import { answerKey } from './parts/answer-key.ts';
import { isRepeatable } from './parts/is-repeatable.ts';
import { keepAnswers } from './parts/keep-answers.ts';
import { replay } from './parts/replay.ts';
import { stopIfAborted } from './parts/stop-if-aborted.ts';

type CacheOptions = {
  readonly ttlSeconds: number;
  /** Above temperature 0 two answers may differ, and a reader may want the other one. */
  readonly aboveTemperatureZero?: boolean;
  /** A longer answer is not kept. */
  readonly charsMax?: number;
};

type Found = Promise<CachedAnswer | 'unavailable' | undefined>;

/**
 * Promise: the same question is paid for once, and what is kept is whole.
 *
 * The cache-aside pattern. The key holds the tenant and everything that changes the answer; what
 * is never kept is said in `keepAnswers`. A cache that is down costs its time-out and nothing else.
 * `prepare` begins the look-up, beside the store that makes the request durable.
 */
export const cache = (
  answers: AnswerCache,
  { aboveTemperatureZero = false, ...keeping }: CacheOptions,
): Layer => {
  const keep = keepAnswers(answers, keeping);
  const lookUp = (key: string) => answers.get(key).catch(() => 'unavailable' as const);
  // By what all copies of a request share.
  const begun = new WeakMap<object, { readonly key: string; readonly found: Found }>();
  return (inner) => ({
    ...inner,
    prepare: (request) => {
      if (isRepeatable(request, aboveTemperatureZero)) {
        const key = answerKey(request, inner);
        begun.set(request.context.attempts, { key, found: lookUp(key) });
      }
      inner.prepare?.(request);
    },
    stream: async function* (request, signal) {
      if (!isRepeatable(request, aboveTemperatureZero)) {
        yield* inner.stream(request, signal);
        return;
      }
      const key = answerKey(request, inner);
      const startedAtMs = performance.now();
      const early = begun.get(request.context.attempts);
      begun.delete(request.context.attempts);
      const found = await (early?.key === key ? early.found : lookUp(key));
      const outcome = found === undefined ? 'miss' : found === 'unavailable' ? found : 'hit';
      const ms = Math.round(performance.now() - startedAtMs);
      yield { type: 'route', step: { kind: 'cache', outcome, ms } };
      stopIfAborted(signal);
      if (found !== undefined && found !== 'unavailable') {
        const { calls } = request.context.attempts;
        yield* replay(found, { cached: true, degraded: false, calls: [...calls] }, signal);
        return;
      }
      const writeDown = keep(key);
      for await (const event of inner.stream(request, signal)) {
        writeDown(event);
        yield event;
      }
    },
  });
};
