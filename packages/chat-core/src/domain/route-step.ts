import type { ChatErrorCode } from './chat-error-code.ts';

/**
 * A station on the way of a request, in the order in which it was reached. Layers that come later
 * add their own kinds here.
 */
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
      /** `ok` at the first token (`ms` until then), or how the attempt ended (`ms` until then). */
      readonly outcome: 'ok' | ChatErrorCode;
      readonly ms: number;
      /** The provider's HTTP status, where it gave one. */
      readonly status?: number;
    };
