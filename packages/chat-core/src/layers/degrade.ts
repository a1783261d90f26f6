import type { AnswerCache } from '../domain/answer-cache.ts';
import { ChatError } from '../domain/chat-error.ts';
import type { ChatProvider } from '../domain/chat-provider.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import { isContent } from '../domain/is-content.ts';
import type { Layer } from '../domain/layer.ts';
import { answerKey } from './parts/answer-key.ts';
import { emergencyAnswer } from './parts/emergency-answer.ts';
import { isOutage } from './parts/is-outage.ts';
import { isRepeatable } from './parts/is-repeatable.ts';
import { keepAnswers } from './parts/keep-answers.ts';

type DegradeOptions = {
  /** Answers in nobody else's place: without key or network, or it is down with the others. */
  readonly fallback: ChatProvider;
  /** Answers from better times, asked first; they should outlive those of the cache. */
  readonly kept?: {
    readonly answers: AnswerCache;
    readonly ttlSeconds: number;
    /** As in the cache: above temperature 0 a reader may want another answer. */
    readonly aboveTemperatureZero?: boolean;
  };
};

/**
 * Promise: when nobody can answer, a reader who allows it gets an answer all the same, marked as
 * what it is.
 *
 * Before the first token only: an answer from better times (as RFC 5861 does by `stale-if-error`),
 * or else the fallback's. What can't be degraded, or is no outage, fails as it failed beneath.
 */
export const degrade = ({ fallback, kept }: DegradeOptions): Layer => {
  const keep = kept && keepAnswers(kept.answers, kept);
  return (inner) => ({
    ...inner,
    stream: async function* (request, signal) {
      const isKept =
        kept && isFreeText(request) && isRepeatable(request, kept.aboveTemperatureZero);
      // The cache may stand on the same store: its keys are bare.
      const key = isKept ? `kept:${answerKey(request, inner)}` : undefined;
      const writeDown = key === undefined ? undefined : keep?.(key);
      let isCommitted = false;
      try {
        for await (const event of inner.stream(request, signal)) {
          isCommitted ||= isContent(event) || event.type === 'finish';
          // What comes from the cache was kept when it was new.
          if (event.type !== 'finish' || !event.cached) writeDown?.(event);
          yield event;
        }
        if (!isCommitted) throw new ChatError('empty');
      } catch (error) {
        const isAllowed = request.context.degradedAllowed && isFreeText(request);
        if (isCommitted || !isAllowed || !isOutage(error)) throw error;
        const findKept = async () =>
          key === undefined ? undefined : kept?.answers.get(key).catch(() => undefined);
        yield* emergencyAnswer({ outage: error, findKept, fallback }, request, signal);
      }
    },
  });
};

/** A caller of tools, or a program that reads JSON, has no use for an emergency answer. */
const isFreeText = ({ tools, responseFormat, continues }: ChatRequest) =>
  tools === undefined && responseFormat === undefined && continues === undefined;
