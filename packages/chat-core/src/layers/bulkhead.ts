import { ChatError } from '../domain/chat-error.ts';
import type { ChatEvent } from '../domain/chat-event.ts';
import type { Layer } from '../domain/layer.ts';
import { slotQueue } from './parts/slot-queue.ts';
import { stopIfAborted } from './parts/stop-if-aborted.ts';

type BulkheadOptions = {
  /** Answers that may be under way at once. */
  readonly concurrentMax: number;
  /** Questions that may wait for one of them to end; 0 refuses at once. */
  readonly queuedMax: number;
  /** What a question waits at the most. */
  readonly queueMs: number;
};

/**
 * Promise: what is beneath never answers more questions at once than it can bear; who finds no
 * room is told so early, and when to come back.
 *
 * A slot is held to the end of the answer, not to its beginning. Nygard, Release It! (Bulkheads);
 * Hystrix's semaphore isolation; a short queue and early refusal as in the SRE book, "Addressing
 * Cascading Failures" (Queue Management, Load Shedding). Throws `too_busy`.
 */
export const bulkhead = (options: BulkheadOptions): Layer => {
  const slots = slotQueue(options);
  return (inner) => ({
    ...inner,
    stream: async function* (request, signal) {
      const askedAtMs = performance.now();
      const atOnce = slots.take();
      const release = atOnce ?? (await slots.wait(signal));
      const waitedMs = Math.round(performance.now() - askedAtMs);
      if (release === undefined) {
        stopIfAborted(signal);
        yield step('shed', waitedMs);
        throw new ChatError('too_busy', { retryAfterMs: slots.retryAfterMs() });
      }
      try {
        if (atOnce === undefined) yield step('queued', waitedMs);
        yield* inner.stream(request, signal);
      } finally {
        release();
      }
    },
  });
};

const step = (outcome: 'queued' | 'shed', ms: number): ChatEvent => ({
  type: 'route',
  step: { kind: 'bulkhead', outcome, ms },
});
