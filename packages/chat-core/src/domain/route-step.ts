import type { ChatErrorCode } from './chat-error-code.ts';

/**
 * A station on the way of a request, in the order in which it was reached. `ms` is what the
 * station took; screens, metrics, traces and the live diagrams are drawn from these alone.
 */
export type RouteStep =
  | {
      readonly kind: 'cache';
      readonly outcome: 'hit' | 'miss' | 'unavailable';
      readonly ms: number;
    }
  | {
      /** Joined the same question of somebody else, under way since `ms`. */
      readonly kind: 'coalesce';
      readonly outcome: 'joined';
      readonly ms: number;
    }
  | {
      /** `ms` is the wait in the queue. */
      readonly kind: 'bulkhead';
      readonly outcome: 'queued' | 'shed';
      readonly ms: number;
    }
  | {
      readonly kind: 'attempt';
      readonly provider: string;
      readonly model: string;
      /** `ok` at the first token (`ms` until then), or how the attempt ended (`ms` until then). */
      readonly outcome: 'ok' | ChatErrorCode;
      readonly ms: number;
      /** The provider's HTTP status, where it gave one. */
      readonly status?: number;
    }
  | {
      /** The same target is asked again, `ms` later, because of `outcome`. */
      readonly kind: 'retry';
      readonly provider: string;
      readonly outcome: ChatErrorCode;
      readonly ms: number;
    }
  | {
      readonly kind: 'breaker';
      readonly provider: string;
      readonly outcome: 'rejected' | 'probe' | 'opened' | 'closed';
      readonly ms: number;
    }
  | {
      /** From `provider` to the next target, because of `outcome`. */
      readonly kind: 'failover';
      readonly provider: string;
      readonly to: string;
      readonly outcome: ChatErrorCode;
      readonly ms: number;
    }
  | {
      /** A second target is asked because the first is slow; one of the two wins. */
      readonly kind: 'hedge';
      readonly outcome: 'fired' | 'won' | 'lost';
      readonly ms: number;
    }
  | {
      /** The answer was cut for the reason of `outcome`, and goes on with somebody else. */
      readonly kind: 'continuation';
      readonly outcome: ChatErrorCode;
      readonly ms: number;
    }
  | {
      /** Nobody could answer, because of `because`: an emergency answer instead. */
      readonly kind: 'degrade';
      readonly outcome: 'kept' | 'minillm';
      readonly because: ChatErrorCode;
      readonly ms: number;
    }
  | {
      /** An experiment struck this attempt. */
      readonly kind: 'chaos';
      readonly provider: string;
      readonly outcome: 'latency' | 'error' | 'cut';
      readonly ms: number;
    };
