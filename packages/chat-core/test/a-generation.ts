import type { Generation } from '../src/domain/generation.ts';

/** A generation of `owner-1`, as it is when it has just been opened. */
export const aGeneration = (changes: Partial<Generation> = {}): Generation => ({
  id: 'generation-1',
  ownerId: 'owner-1',
  conversationId: 'conversation-1',
  parentId: null,
  userMessageId: 'question-1',
  assistantMessageId: 'answer-1',
  userText: 'O que é um circuit breaker?',
  model: 'evolua',
  idempotencyKey: null,
  bodyHash: 'hash',
  status: 'running',
  createdAt: new Date('2026-11-21T12:00:00Z'),
  ...changes,
});
