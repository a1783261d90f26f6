import type { ProviderCall } from './provider-call.ts';

/** What travels with a request and never reaches the provider's prompt. */
export type RequestContext = {
  readonly requestId: string;
  readonly ownerId: string;
  /** Absent on the stateless OpenAI-compatible route. */
  readonly generationId?: string;
  /** One per installation; cache and coalescing never cross it. */
  readonly tenant: string;
  /** W3C Trace Context, as the client sent it. */
  readonly traceparent?: string;
  readonly degradedAllowed: boolean;
  /** The provider calls made for this request so far: the one thing here that changes. */
  readonly attempts: { count: number; readonly calls: ProviderCall[] };
};
