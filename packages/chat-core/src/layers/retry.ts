import { setTimeout as delay } from 'node:timers/promises';
import { ChatError } from '../domain/chat-error.ts';
import type { ChatErrorCode } from '../domain/chat-error-code.ts';
import type { Layer } from '../domain/layer.ts';
import { timerMs } from '../domain/timer-ms.ts';
import { type RetryBudget, retryBudget } from './parts/retry-budget.ts';
import { stopIfAborted } from './parts/stop-if-aborted.ts';

type RetryOptions = {
  /** Of one request, at one target. */
  readonly retriesMax: number;
  /** Shared by all the providers that this layer is put around, unless one is given. */
  readonly budget?: RetryBudget;
  /** The backoff doubles from here… */
  readonly baseMs?: number;
  /** …and grows no further than this. */
  readonly capMs?: number;
  /** A provider that asks for a longer wait is left to failover, which is faster. */
  readonly waitMaxMs?: number;
  /** Calls of one request, to all targets together. */
  readonly attemptsMax?: number;
  readonly random?: () => number;
};

/** How often asking the same again may help; whatever is not here, it does not. */
const RETRIES: Partial<Record<ChatErrorCode, number>> = {
  connect: 1,
  server: 2,
  conflict: 2,
  overloaded: 1,
  throttled: 1,
};

/**
 * Promise: a failure that a second try can mend is not seen, and no try makes an outage worse.
 *
 * Asks the same target again, before the first token only, after a wait with full jitter (AWS
 * Architecture Blog, "Exponential Backoff And Jitter"); a lost connection at once, and as late as
 * the provider says where it says so. Stands right above the breaker, whose refusal is no answer.
 */
export const retry =
  ({ retriesMax, budget = retryBudget(), attemptsMax = 4, ...pace }: RetryOptions): Layer =>
  (inner) => ({
    ...inner,
    stream: async function* (request, signal) {
      const { attempts } = request.context;
      budget.earn(attempts);
      let failure: ChatError | undefined;
      for (let retries = 0; ; retries += 1) {
        let started = false;
        let hasLeft = false;
        try {
          for await (const event of inner.stream(request, signal)) {
            started ||= event.type !== 'route';
            // A reader that leaves does not come back here: what fails then, fails to close.
            hasLeft = true;
            yield event;
            hasLeft = false;
          }
          return;
        } catch (error) {
          const isOver = started || hasLeft || signal.aborted;
          if (isOver || !(error instanceof ChatError)) throw error;
          // The breaker has opened meanwhile: why, the failure before this one says.
          if (error.code === 'circuit_open') throw failure ?? error;
          failure = error;
        }
        const isLast = retries >= retriesMax || attempts.count >= attemptsMax;
        const waitMs = isLast ? undefined : waitBefore(failure, retries, pace);
        if (waitMs === undefined || !budget.spend()) throw failure;
        await delay(timerMs(waitMs), undefined, { signal }).catch(() => undefined);
        stopIfAborted(signal);
        const step = { provider: inner.name, outcome: failure.code, ms: Math.round(waitMs) };
        yield { type: 'route', step: { kind: 'retry', ...step } };
        stopIfAborted(signal);
      }
    },
  });

type Pace = Pick<RetryOptions, 'baseMs' | 'capMs' | 'waitMaxMs' | 'random'>;

/** How long until the same may be asked again; `undefined` when it should not be. */
const waitBefore = (
  { code, retryAfterMs }: ChatError,
  retries: number,
  { baseMs = 500, capMs = 8_000, waitMaxMs = 2_000, random = Math.random }: Pace,
) => {
  if (retries >= (RETRIES[code] ?? 0)) return undefined;
  if (retryAfterMs !== undefined) return retryAfterMs <= waitMaxMs ? retryAfterMs : undefined;
  return code === 'connect' ? 0 : random() * Math.min(capMs, baseMs * 2 ** retries);
};
