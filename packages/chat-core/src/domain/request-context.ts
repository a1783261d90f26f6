import type { ProviderCall } from './provider-call.ts';

/** What travels with a request and never reaches the provider's prompt. */
export type RequestContext = {
  readonly requestId: string;
  readonly ownerId: string;
  /** Absent on the stateless OpenAI-compatible route. */
  readonly generationId?: string;
  /** One per installation; cache and coalescing never cross it. */
  readonly tenant: string;
  /** W3C Trace Context: as the client sent it, or the span right above where one is traced. */
  readonly traceparent?: string;
  readonly degradedAllowed: boolean;
  /**
   * The `X-Evolua-Chaos` header, or the mark of the experiment that this request is exposed to;
   * only a version with chaos reads it.
   */
  readonly chaos?: string;
  /** The one thing here that changes: shared by all the attempts of this request. */
  readonly attempts: {
    count: number;
    readonly calls: ProviderCall[];
    /** Targets that are being asked at this moment: none is asked twice at once. */
    readonly inFlight: Set<string>;
  };
};
