import type { GenerationStatus } from './generation-status.ts';

/** An answer in the making: it lives on the server, and clients only subscribe to it. */
export type Generation = {
  readonly id: string;
  readonly ownerId: string;
  readonly conversationId: string;
  /** The message that the question hangs on; `null` at the root. */
  readonly parentId: string | null;
  readonly userMessageId: string;
  readonly assistantMessageId: string;
  readonly userText: string;
  readonly model: string;
  readonly idempotencyKey: string | null;
  /** SHA-256 of what was asked, and where: one key for two questions is refused. */
  readonly bodyHash: string;
  readonly status: GenerationStatus;
  readonly createdAt: Date;
};
