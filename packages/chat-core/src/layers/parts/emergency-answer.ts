import type { CachedAnswer } from '../../domain/answer-cache.ts';
import type { ChatError } from '../../domain/chat-error.ts';
import type { ChatEvent } from '../../domain/chat-event.ts';
import type { ChatProvider } from '../../domain/chat-provider.ts';
import type { ChatRequest } from '../../domain/chat-request.ts';
import { isContent } from '../../domain/is-content.ts';
import type { RouteStep } from '../../domain/route-step.ts';
import { replay } from './replay.ts';
import { stopIfAborted } from './stop-if-aborted.ts';

type Emergency = {
  /** Why nobody else could answer; thrown again when nobody can here either. */
  readonly outage: ChatError;
  /** An answer from better times, if there is one. Never throws. */
  readonly findKept: () => Promise<CachedAnswer | undefined>;
  readonly fallback: ChatProvider;
};

/** The kept answer or else the fallback's, marked as degraded; its step says which, and why. */
export async function* emergencyAnswer(
  { outage, findKept, fallback }: Emergency,
  request: ChatRequest,
  signal: AbortSignal,
): AsyncGenerator<ChatEvent> {
  const startedAtMs = performance.now();
  const step = (outcome: Extract<RouteStep, { kind: 'degrade' }>['outcome']): ChatEvent => {
    const ms = Math.round(performance.now() - startedAtMs);
    return { type: 'route', step: { kind: 'degrade', outcome, because: outage.code, ms } };
  };
  // What failed was paid for all the same.
  const marks = () => ({ degraded: true, calls: [...request.context.attempts.calls] });

  const kept = await findKept();
  stopIfAborted(signal);
  if (kept !== undefined) {
    yield step('kept');
    yield* replay(kept, { cached: true, ...marks() }, signal);
    return;
  }

  let hasBegun = false;
  try {
    for await (const event of fallback.stream(request, signal)) {
      if (!hasBegun && (isContent(event) || event.type === 'finish')) {
        hasBegun = true;
        yield step('minillm');
      }
      yield event.type === 'finish' ? { ...event, ...marks() } : event;
    }
  } catch (error) {
    throw hasBegun || signal.aborted ? error : outage;
  }
  if (!hasBegun) throw outage;
}
