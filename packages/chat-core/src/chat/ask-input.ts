/** A question, checked for its form already. */
export type AskInput = {
  readonly ownerId: string;
  readonly requestId: string;
  readonly traceparent?: string;
  readonly chaos?: string;
  readonly text: string;
  readonly model: string;
  readonly conversationId?: string;
  readonly parentId?: string;
  readonly generationId?: string;
  readonly idempotencyKey?: string;
};
