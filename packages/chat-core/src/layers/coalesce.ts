import type { Layer } from '../domain/layer.ts';
import { answerKey } from './parts/answer-key.ts';
import { isRepeatable } from './parts/is-repeatable.ts';
import { type SharedAnswer, shareAnswer } from './parts/share-answer.ts';
import { stopIfAborted } from './parts/stop-if-aborted.ts';

type CoalesceOptions = {
  /** Above temperature 0 two answers may differ, and a reader may want the other one. */
  readonly aboveTemperatureZero?: boolean;
  /** Beyond it nobody can join any more, and the fastest reader waits for the slowest. */
  readonly charsMax?: number;
  /** So long, at most, as the slowest reads nothing; then it is left behind. */
  readonly pauseMs?: number;
};

/** Some 16,000 tokens: longer than what a chat is usually told. */
const CHARS_MAX = 65_536;
const PAUSE_MS = 5_000;

/**
 * Promise: while a question is being answered, all who ask the same read that one answer, from its
 * beginning; whoever leaves disturbs nobody, and the last to leave ends the call.
 *
 * Go's singleflight (golang.org/x/sync), for streams. The call is booked on whoever asked first;
 * for the others it costs nothing. A failure is everybody's: no follower tries again by itself.
 */
export const coalesce =
  ({
    aboveTemperatureZero,
    charsMax = CHARS_MAX,
    pauseMs = PAUSE_MS,
  }: CoalesceOptions = {}): Layer =>
  (inner) => {
    const underWay = new Map<string, SharedAnswer>();
    return {
      ...inner,
      stream: async function* (request, signal) {
        // An experiment strikes who asked for it, not those who happen to ask the same.
        const isAlone = request.context.chaos !== undefined;
        if (isAlone || !isRepeatable(request, aboveTemperatureZero)) {
          yield* inner.stream(request, signal);
          return;
        }
        stopIfAborted(signal);
        const key = answerKey(request, inner);
        const joined = underWay.get(key);
        const onClosed = () => underWay.delete(key);
        const answer = joined ?? shareAnswer(inner, request, { charsMax, pauseMs, onClosed });
        if (joined === undefined) underWay.set(key, answer);
        const reader = answer.join(request, signal);
        try {
          if (joined !== undefined) {
            const ms = Math.round(performance.now() - joined.startedAtMs);
            yield { type: 'route', step: { kind: 'coalesce', outcome: 'joined', ms } };
          }
          for (;;) {
            const event = await reader.next();
            if (event === undefined) return;
            yield event.type === 'finish' ? reader.settled(event) : event;
          }
        } finally {
          await reader.leave();
        }
      },
    };
  };
