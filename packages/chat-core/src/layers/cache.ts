import type { AnswerCache, CachedAnswer } from '../domain/answer-cache.ts';
import { ChatError } from '../domain/chat-error.ts';
import type { ChatEvent } from '../domain/chat-event.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import type { Layer } from '../domain/layer.ts';
import { answerKey } from './parts/answer-key.ts';

type CacheOptions = {
  readonly ttlSeconds: number;
  /** Above temperature 0 two answers may differ, and a reader may want the other one. */
  readonly aboveTemperatureZero?: boolean;
};

const REPLAY_PIECE = /\s*\S+/gu;

/**
 * Promise: the same question is paid for once, and what is kept is whole.
 *
 * Only an answer that ended by itself is kept: never one that was cut, filtered, cut to length,
 * degraded, or that called a tool. The key holds the tenant and everything that changes the
 * answer. A cache that is down costs its time-out and nothing else.
 */
export const cache =
  (answers: AnswerCache, { ttlSeconds, aboveTemperatureZero = false }: CacheOptions): Layer =>
  (inner) => ({
    ...inner,
    stream: async function* (request, signal) {
      if (!isCacheable(request, aboveTemperatureZero)) {
        yield* inner.stream(request, signal);
        return;
      }
      // A name such as `evolua` may stand for another model tomorrow.
      const key = answerKey({ ...request, model: inner.modelFor?.(request) ?? request.model });
      const startedAtMs = performance.now();
      const found = await answers.get(key).catch(() => 'unavailable' as const);
      const outcome = found === undefined ? 'miss' : found === 'unavailable' ? found : 'hit';
      const ms = Math.round(performance.now() - startedAtMs);
      yield { type: 'route', step: { kind: 'cache', outcome, ms } };
      stopIfAborted(signal);
      if (found !== undefined && found !== 'unavailable') {
        yield* replay(found, signal);
        return;
      }

      let text = '';
      let isPlain = true;
      for await (const event of inner.stream(request, signal)) {
        if (event.type === 'text-delta') text += event.text;
        isPlain &&= event.type !== 'tool-call-delta';
        if (event.type === 'finish' && event.reason === 'stop' && !event.degraded && isPlain) {
          const { reason, usage, provider, model } = event;
          // Nobody waits for the cache: the reader has the answer already.
          answers
            .set(key, { text, reason, usage, provider, model }, ttlSeconds)
            .catch(() => undefined);
        }
        yield event;
      }
    },
  });

const isCacheable = ({ sampling, tools }: ChatRequest, aboveTemperatureZero: boolean) =>
  tools === undefined && (aboveTemperatureZero || sampling.temperature === 0);

/** A replay streams like an answer, so that no reader needs to know the difference. */
function* replay({ text, ...answer }: CachedAnswer, signal: AbortSignal): Iterable<ChatEvent> {
  const pieces = text.match(REPLAY_PIECE) ?? [];
  const rest = text.slice(pieces.join('').length);
  for (const piece of rest === '' ? pieces : [...pieces, rest]) {
    yield { type: 'text-delta', text: piece };
    stopIfAborted(signal);
  }
  yield { type: 'finish', ...answer, cached: true, degraded: false, calls: [] };
}

const stopIfAborted = ({ aborted, reason }: AbortSignal) => {
  if (aborted) throw new ChatError('aborted', { cause: reason });
};
