/** A station on the way of a question, in the order in which it was reached. */
export type RouteStep =
  | {
      readonly kind: 'cache';
      readonly outcome: 'hit' | 'miss' | 'unavailable';
      readonly ms: number;
    }
  | {
      readonly kind: 'attempt';
      readonly provider: string;
      readonly model: string;
      /** `ok` at the first token, or the code of how the attempt ended. */
      readonly outcome: string;
      readonly ms: number;
      /** The provider's HTTP status, where it gave one. */
      readonly status?: number;
    }
  | {
      /** What a layer did between two of those. */
      readonly kind: LayerKind;
      readonly outcome: string;
      readonly ms: number;
      /** Whom it was about, where it was about one of the providers. */
      readonly provider?: string;
    };

type LayerKind =
  | 'coalesce'
  | 'bulkhead'
  | 'retry'
  | 'breaker'
  | 'failover'
  | 'hedge'
  | 'continuation'
  | 'degrade'
  | 'chaos';
