import { createHash, randomUUIDv7 } from 'node:crypto';
import { ChatError } from '../domain/chat-error.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import type { Generation } from '../domain/generation.ts';
import type { Asking } from './asking.ts';
import type { ChatDependencies } from './chat-dependencies.ts';
import { historyOf } from './history-of.ts';
import { projectGeneration } from './project-generation.ts';
import type { Question } from './question.ts';
import { titleOf } from './title-of.ts';

/** A generation that was started, or that the same idempotency key had started before. */
export type Asked = {
  readonly generation: Generation;
  readonly title: string;
  readonly repeated: boolean;
};

/**
 * Starts to answer the question that `find` finds. The generation is durable before any provider
 * is contacted and before this resolves; nobody needs to listen for it to go on.
 *
 * Throws `generation_exists`, `idempotency_key_reused`, `history_too_long`,
 * `conversation_not_found`, `too_many_generations`, `store_unavailable`, `shutting_down`.
 */
export const beginAnswer = async (
  dependencies: ChatDependencies,
  asking: Asking,
  find: () => Promise<Question>,
): Promise<Asked> => {
  const { live, limits } = dependencies;
  if (live.draining()) throw new ChatError('shutting_down', { retryAfterMs: 1_000 });
  if (
    live.running() >= limits.runningMax ||
    live.running(asking.ownerId) >= limits.runningPerOwnerMax
  ) {
    throw new ChatError('too_many_generations', { retryAfterMs: 1_000 });
  }
  const release = live.reserve(asking.ownerId);
  const arrivedAtMs = performance.now();
  return find()
    .then((question) => begin(dependencies, asking, { question, release, arrivedAtMs }))
    .finally(release);
};

type Beginning = {
  readonly question: Question;
  readonly release: () => void;
  readonly arrivedAtMs: number;
};

const begin = async (
  dependencies: ChatDependencies,
  asking: Asking,
  { question, release, arrivedAtMs }: Beginning,
): Promise<Asked> => {
  const { provider, generations, live } = dependencies;
  const { conversation, keptText = '' } = question;
  const generation = newGeneration(asking, question);
  const request = requestOf(dependencies, asking, generation.id, question);

  provider.prepare?.(request);
  const kept = keptText === '' ? [] : [{ seq: 1, kind: 'delta', text: keptText } as const];
  const { existing, stopRequested } = await generations.open(generation, kept);
  if (existing !== undefined) return repeated(dependencies, existing, generation);

  const placed = saveQuestion(dependencies, generation, question);
  release();
  live.start({ generation, request, placed, arrivedAtMs, stopRequested, keptText });
  await placed.catch((error: unknown) => {
    void live.stop(asking.ownerId, generation.id);
    throw error;
  });
  return { generation, title: conversation.title, repeated: false };
};

/** So that whoever reloads in the middle of the answer finds its question. */
const saveQuestion = async (
  { conversations }: ChatDependencies,
  generation: Generation,
  { conversation, isFirst }: Question,
) => {
  const unanswered = { content: '', status: 'running', summary: null } as const;
  const messages = projectGeneration(generation, unanswered);
  if (isFirst) return conversations.save(conversation, messages);
  // Who removes it looks for what is being answered afterwards: one of the two sees the other.
  const [there] = await Promise.all([
    conversations.find(generation.ownerId, conversation.id),
    conversations.saveMessages(messages),
  ]);
  if (there === undefined) throw new ChatError('conversation_not_found');
};

const newGeneration = (
  { ownerId, generationId, idempotencyKey }: Asking,
  { conversation, isFirst, parentId, userMessageId, userText, model, asked }: Question,
): Generation => ({
  id: generationId ?? randomUUIDv7(),
  ownerId,
  conversationId: conversation.id,
  parentId,
  userMessageId,
  assistantMessageId: randomUUIDv7(),
  userText,
  model,
  idempotencyKey: idempotencyKey ?? null,
  bodyHash: createHash('sha256').update(JSON.stringify(asked)).digest('hex'),
  status: 'running',
  // Messages are read in the order of their times, and another server's clock may be ahead.
  createdAt: new Date(Math.max(Date.now(), isFirst ? 0 : +conversation.updatedAt + 1)),
});

const requestOf = (
  { sampling, tenant, limits }: ChatDependencies,
  { requestId, ownerId, traceparent, chaos }: Asking,
  generationId: string,
  { conversation, thread, userText, model, keptText, anew }: Question,
): ChatRequest => ({
  messages: [
    ...historyOf(thread, {
      systemPrompt: conversation.systemPrompt,
      charactersMax: limits.historyCharactersMax - userText.length - (keptText?.length ?? 0),
    }),
    { role: 'user', content: userText },
  ],
  model,
  sampling,
  ...(keptText && { continues: keptText }),
  ...(anew && { anew }),
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
