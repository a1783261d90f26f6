import { randomUUIDv7 } from 'node:crypto';
import type { Generation } from '../../src/domain/generation.ts';

export const aGeneration = (
  given: Pick<Generation, 'ownerId'> & Partial<Generation>,
): Generation => ({
  id: randomUUIDv7(),
  conversationId: randomUUIDv7(),
  parentId: null,
  userMessageId: randomUUIDv7(),
  assistantMessageId: randomUUIDv7(),
  userText: 'Uma pergunta',
  model: 'evolua',
  idempotencyKey: null,
  bodyHash: 'a'.repeat(64),
  status: 'running',
  createdAt: new Date(),
  ...given,
});
