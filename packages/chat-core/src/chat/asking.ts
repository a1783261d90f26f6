/** Who asks, and how: what every way of asking has in common. */
export type Asking = {
  readonly ownerId: string;
  readonly requestId: string;
  readonly traceparent?: string;
  readonly chaos?: string;
  readonly generationId?: string;
  readonly idempotencyKey?: string;
};
