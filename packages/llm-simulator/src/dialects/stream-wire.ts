import type { ProviderError } from '../chat/provider-error.ts';
import type { ErrorFacts } from './error-facts.ts';

/** How the frames of one exchange travel, beside the frames themselves. */
export type StreamWire = {
  readonly contentType: string;
  /** What says "still here" and carries nothing. */
  readonly keepAlive: string;
  /** An error inside a stream that has answered 200; `first`: nothing stands before it. */
  readonly error: (error: ProviderError, facts: ErrorFacts, first: boolean) => string;
};
