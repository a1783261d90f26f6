import { createHash, randomUUIDv7 } from 'node:crypto';
import { ChatError } from '../domain/chat-error.ts';
import type { ChatMessage } from '../domain/chat-message.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Generation } from '../domain/generation.ts';
import type { AskInput } from './ask-input.ts';
import type { ChatDependencies } from './chat-dependencies.ts';
import { historyOf } from './history-of.ts';
import { projectGeneration } from './project-generation.ts';
import { titleOf } from './title-of.ts';

/** A generation that was started, or that the same idempotency key had started before. */
export type Asked = {
  readonly generation: Generation;
  readonly title: string;
  readonly repeated: boolean;
};

/**
 * Starts to answer a question. The generation is durable before any provider is contacted and
 * before this resolves; nobody needs to listen for it to go on.
 *
 * Throws `conversation_not_found`, `message_not_found`, `generation_exists`,
 * `idempotency_key_reused`, `too_many_generations`, `store_unavailable`, `shutting_down`.
 */
export const ask = async (dependencies: ChatDependencies, input: AskInput): Promise<Asked> => {
  const { live, limits } = dependencies;
  if (live.draining()) throw new ChatError('shutting_down', { retryAfterMs: 1_000 });
  if (
    live.running() >= limits.runningMax ||
    live.running(input.ownerId) >= limits.runningPerOwnerMax
  ) {
    throw new ChatError('too_many_generations', { retryAfterMs: 1_000 });
  }
  const release = live.reserve(input.ownerId);
  return begin(dependencies, input, release).finally(release);
};

const begin = async (
  dependencies: ChatDependencies,
  input: AskInput,
  release: () => void,
): Promise<Asked> => {
  const { provider, generations, live, limits } = dependencies;
  const arrivedAtMs = performance.now();
  const { conversation, thread } = await place(dependencies, input);
  const generation = newGeneration(input, conversation, thread.at(-1)?.id);
  const history = historyOf(thread, limits.historyCharactersMax);
  const request = requestOf(dependencies, input, generation.id, history);

  provider.prepare?.(request);
  const { existing, stopRequested } = await generations.open(generation);
  if (existing !== undefined) return repeated(dependencies, existing, generation);

  const created = input.conversationId === undefined ? conversation : undefined;
  const placed = saveQuestion(dependencies, generation, created);
  release();
  live.start({ generation, request, placed, arrivedAtMs, stopRequested });
  await placed.catch((error: unknown) => {
    void live.stop(input.ownerId, generation.id);
    throw error;
  });
  return { generation, title: conversation.title, repeated: false };
};

/** So that whoever reloads in the middle of the answer finds its question. */
const saveQuestion = async (
  { conversations }: ChatDependencies,
  generation: Generation,
  created: Conversation | undefined,
) => {
  const unanswered = { content: '', status: 'running', summary: null } as const;
  const messages = projectGeneration(generation, unanswered);
  if (created === undefined) await conversations.saveMessages(messages);
  else await conversations.save(created, messages);
};

/** Where the question hangs: an own conversation with the way to its parent, or a new one. */
const place = async ({ conversations, limits }: ChatDependencies, input: AskInput) => {
  const { ownerId, conversationId, parentId } = input;
  if (conversationId === undefined) {
    if (parentId !== undefined) throw new ChatError('message_not_found', { field: 'parentId' });
    const now = new Date();
    const title = titleOf(input.text);
    const conversation = { id: randomUUIDv7(), ownerId, title, createdAt: now, updatedAt: now };
    return { conversation, thread: [] };
  }
  const [conversation, thread] = await Promise.all([
    conversations.find(ownerId, conversationId),
    conversations.thread(ownerId, conversationId, parentId, limits.historyMessagesMax),
  ]);
  if (conversation === undefined) throw new ChatError('conversation_not_found');
  if (thread === undefined) throw new ChatError('message_not_found', { field: 'parentId' });
  return { conversation, thread };
};

const newGeneration = (
  input: AskInput,
  conversation: Conversation,
  parentId: string | undefined,
): Generation => ({
  id: input.generationId ?? randomUUIDv7(),
  ownerId: input.ownerId,
  conversationId: conversation.id,
  parentId: parentId ?? null,
  userMessageId: randomUUIDv7(),
  assistantMessageId: randomUUIDv7(),
  userText: input.text,
  model: input.model,
  idempotencyKey: input.idempotencyKey ?? null,
  bodyHash: hashOf(input),
  status: 'running',
  createdAt: new Date(),
});

const requestOf = (
  { sampling, tenant }: ChatDependencies,
  { text, model, requestId, ownerId, traceparent, chaos }: AskInput,
  generationId: string,
  history: readonly ChatMessage[],
): ChatRequest => ({
  messages: [...history, { role: 'user', content: text }],
  model,
  sampling,
  context: {
    requestId,
    ownerId,
    generationId,
    tenant,
    traceparent,
    chaos,
    degradedAllowed: true,
    attempts: { count: 0, calls: [], inFlight: new Set() },
  },
});

const hashOf = ({ text, conversationId, parentId, model }: AskInput) =>
  createHash('sha256')
    .update(JSON.stringify([text, conversationId, parentId, model]))
    .digest('hex');

const repeated = async (
  { conversations }: ChatDependencies,
  existing: Generation,
  asked: Generation,
): Promise<Asked> => {
  const sameKey =
    existing.idempotencyKey !== null && existing.idempotencyKey === asked.idempotencyKey;
  if (!sameKey) throw new ChatError('generation_exists', { field: 'generationId' });
  if (existing.bodyHash !== asked.bodyHash) throw new ChatError('idempotency_key_reused');
  const conversation = await conversations.find(existing.ownerId, existing.conversationId);
  const title = conversation?.title ?? titleOf(existing.userText);
  return { generation: existing, title, repeated: true };
};
