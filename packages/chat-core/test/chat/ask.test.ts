import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createConversation } from '../../src/chat/create-conversation.ts';
import { textOf } from '../../src/chat/text-of.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import { memoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { memoryGenerationStore } from '../../src/stores/memory/memory-generation-store.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import type { Step } from '../scripted-provider.ts';
import { aChat } from './a-chat.ts';

const silence: Step = { type: 'silence' };
const ALL = { limit: 100 };
const OWNER = 'owner-1';

describe('a question', () => {
  test('without a conversation begins one, named after it', async () => {
    const { ask, conversations } = aChat();
    const { generation, title, repeated } = await ask({ text: 'O que é cache?' });
    const { items } = await conversations.list(OWNER, ALL);
    expect({ title, repeated }).toEqual({ title: 'O que é cache?', repeated: false });
    expect(items).toMatchObject([{ id: generation.conversationId, title: 'O que é cache?' }]);
  });

  test('is durable, as a running generation, before it is acknowledged', async () => {
    const { ask, generations } = aChat({ script: [silence] });
    const { generation } = await ask();
    expect(await generations.find(OWNER, generation.id)).toEqual(generation);
    expect(generation).toMatchObject({ status: 'running', parentId: null, idempotencyKey: null });
  });

  test('is durable before any provider is contacted', async () => {
    const generations = memoryGenerationStore();
    const gate = Promise.withResolvers<void>();
    const { ask, calls } = aChat({
      generations: {
        ...generations,
        open: async (generation) => {
          await gate.promise;
          return generations.open(generation);
        },
      },
    });
    const asked = ask();
    await vi.waitFor(() => undefined);
    expect(calls).toHaveLength(0);
    gate.resolve();
    await asked;
    expect(calls).toHaveLength(1);
  });

  test('stands in its conversation before it is answered, and its answer with it', async () => {
    const { ask, conversations } = aChat({ script: [silence] });
    const { generation } = await ask({ text: 'O que é cache?' });
    const { items } = await conversations.messages(OWNER, generation.conversationId, ALL);
    expect(items).toMatchObject([
      { id: generation.userMessageId, role: 'user', content: 'O que é cache?', parentId: null },
      {
        id: generation.assistantMessageId,
        role: 'assistant',
        content: '',
        status: 'running',
        parentId: generation.userMessageId,
        generationId: generation.id,
      },
    ]);
  });

  test('comes after what is there, though the clock is behind', async () => {
    const { ask, conversations } = aChat();
    const { generation } = await ask({ text: 'Primeira' });
    const { conversationId } = generation;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(0);
    try {
      await ask({ text: 'Segunda', conversationId });
      await ask({ text: 'Em vez da primeira', conversationId, parentId: null });
    } finally {
      clock.mockRestore();
    }
    const { items } = await conversations.messages(OWNER, conversationId, ALL);
    const questions = items.filter((_, index) => index % 2 === 0);
    expect(questions.map(({ content }) => content)).toEqual([
      ...['Primeira', 'Segunda', 'Em vez da primeira'],
    ]);
  });

  test('is answered although nobody listens', async () => {
    const { ask, generations, live, conversations } = aChat();
    const { generation } = await ask();
    await vi.waitUntil(() => live.running() === 0);
    expect(await generations.find(OWNER, generation.id)).toMatchObject({ status: 'completed' });
    const { items } = await conversations.messages(OWNER, generation.conversationId, ALL);
    expect(items.at(-1)).toMatchObject({ content: 'Olá, você.', status: 'completed' });
  });

  test('reaches the provider with its context and the sampling of the installation', async () => {
    const { ask, calls } = aChat();
    const { generation } = await ask({ traceparent: '00-abc', requestId: 'request-7' });
    expect(calls[0]?.request).toEqual({
      messages: [{ role: 'user', content: 'O que é um circuit breaker?' }],
      model: 'evolua',
      sampling: { temperature: 0 },
      context: {
        requestId: 'request-7',
        ownerId: OWNER,
        generationId: generation.id,
        tenant: 'evolua',
        traceparent: '00-abc',
        degradedAllowed: true,
        attempts: { count: 0, calls: [], inFlight: new Set() },
      },
    });
  });
});

describe('a question that goes on', () => {
  /** A conversation with a system prompt and one answered question. */
  const conversing = async (parts: Parameters<typeof aChat>[0] = {}) => {
    const chat = aChat(parts);
    const { id } = await createConversation(chat, OWNER, { systemPrompt: 'Seja breve.' });
    const first = await chat.ask({ conversationId: id, text: 'Um?' });
    await chat.read(first.generation.id);
    return { ...chat, conversationId: id, first };
  };

  test('gives the model what was said before, the system prompt first', async () => {
    const { ask, calls, conversationId, read } = await conversing();
    const { generation } = await ask({ conversationId, text: 'Dois?' });
    await read(generation.id);
    expect(calls[1]?.request.messages).toEqual([
      { role: 'system', content: 'Seja breve.' },
      { role: 'user', content: 'Um?' },
      { role: 'assistant', content: 'Olá, você.' },
      { role: 'user', content: 'Dois?' },
    ]);
  });

  test('hangs on the newest message, and keeps the title', async () => {
    const { ask, conversationId, first } = await conversing();
    const { generation, title } = await ask({ conversationId, text: 'Dois?' });
    expect(generation.parentId).toBe(first.generation.assistantMessageId);
    expect(title).toBe('Nova conversa');
  });

  test('elsewhere hangs there: a branch with its own history', async () => {
    const { ask, conversationId, first, calls, read, conversations } = await conversing();
    await read((await ask({ conversationId, text: 'Dois?' })).generation.id);
    const parentId = first.generation.assistantMessageId;
    const { generation } = await ask({ conversationId, parentId, text: 'Outra?' });
    await read(generation.id);
    expect(generation.parentId).toBe(parentId);
    expect(calls[2]?.request.messages.map(({ content }) => content)).toEqual([
      'Seja breve.',
      'Um?',
      'Olá, você.',
      'Outra?',
    ]);
    const { items } = await conversations.messages(OWNER, conversationId, ALL);
    expect(items.filter((message) => message.parentId === parentId)).toHaveLength(2);
  });

  test('at the root, as when the first question is edited, begins the way anew', async () => {
    const { ask, conversationId, first, calls, read, conversations } = await conversing();
    const { generation } = await ask({ conversationId, parentId: null, text: 'Outro começo?' });
    await read(generation.id);
    expect(generation.parentId).toBeNull();
    expect(calls[1]?.request.messages.map(({ content }) => content)).toEqual([
      'Seja breve.',
      'Outro começo?',
    ]);
    const { items } = await conversations.messages(OWNER, conversationId, ALL);
    const roots = items.filter(({ parentId }) => parentId === null).map(({ id }) => id);
    expect(roots.sort()).toEqual([first.generation.userMessageId, generation.userMessageId].sort());
  });

  test('in what is removed at that moment is not found, and its answer is stopped', async () => {
    const generations = memoryGenerationStore();
    const chat = await conversing({
      script: (call) => (call === 1 ? [text('Olá, você.'), finish()] : [silence]),
      generations: {
        ...generations,
        open: async (generation, firstEvents) => {
          const opened = await generations.open(generation, firstEvents);
          if (generation.id === 'generation-7') {
            await chat.conversations.remove(OWNER, generation.conversationId, new Date());
          }
          return opened;
        },
      },
    });
    const { ask, conversationId, calls, live } = chat;
    await expect(ask({ conversationId, generationId: 'generation-7' })).rejects.toMatchObject({
      code: 'conversation_not_found',
    });
    await vi.waitUntil(() => live.running() === 0);
    expect(calls[1]?.closed).toBe(1);
    expect(await generations.find(OWNER, 'generation-7')).toMatchObject({ status: 'stopped' });
  });

  test('gives the model no more than the limits allow, and always the system prompt', async () => {
    const { ask, conversationId, calls, read } = await conversing({
      limits: { historyMessagesMax: 1 },
    });
    await read((await ask({ conversationId, text: 'Dois?' })).generation.id);
    expect(calls[1]?.request.messages.map(({ content }) => content)).toEqual([
      'Seja breve.',
      'Olá, você.',
      'Dois?',
    ]);
  });

  test.each([
    ['a conversation that does not exist', { conversationId: 'nowhere' }],
    ["somebody else's conversation", { ownerId: 'owner-2' }],
  ])('in %s is not found', async (_what, changes) => {
    const { ask, conversationId, generations } = await conversing();
    await expect(ask({ conversationId, ...changes })).rejects.toMatchObject({
      code: 'conversation_not_found',
    });
    expect(await generations.unprojected(10)).toEqual([]);
  });

  test.each([
    ['that does not exist', 'nowhere'],
    ['of another conversation', undefined],
  ])('on a message %s is not found', async (_what, parentId) => {
    const { ask, conversationId, read } = await conversing();
    const elsewhere = await ask({ text: 'Em outro lugar?' });
    await read(elsewhere.generation.id);
    const other = parentId ?? elsewhere.generation.assistantMessageId;
    await expect(ask({ conversationId, parentId: other })).rejects.toMatchObject({
      code: 'message_not_found',
      field: 'parentId',
    });
  });

  test('on a message of no conversation is not found', async () => {
    await expect(aChat().ask({ parentId: 'message-1' })).rejects.toMatchObject({
      code: 'message_not_found',
      field: 'parentId',
    });
  });
});

describe('a question that is asked twice', () => {
  const idempotencyKey = 'key-1';

  test('by the same key is the same generation, and is answered once', async () => {
    const { ask, calls, conversations } = aChat();
    const first = await ask({ idempotencyKey });
    const second = await ask({ idempotencyKey });
    expect(second).toEqual({ ...first, repeated: true });
    expect(calls).toHaveLength(1);
    expect((await conversations.list(OWNER, ALL)).items).toHaveLength(1);
  });

  test('by the same key, at the same moment, is answered once', async () => {
    const { ask, calls } = aChat();
    const asked = await Promise.all([1, 2, 3].map(() => ask({ idempotencyKey })));
    expect(new Set(asked.map(({ generation }) => generation.id)).size).toBe(1);
    expect(asked.filter(({ repeated }) => repeated)).toHaveLength(2);
    expect(calls).toHaveLength(1);
  });

  test.each([
    ['text', { text: 'Outra?' }],
    ['model', { model: 'openai' }],
    ['place', { parentId: null }],
  ])('by the same key with another %s is refused', async (_what, changes) => {
    const { ask } = aChat();
    await ask({ idempotencyKey });
    await expect(ask({ idempotencyKey, ...changes })).rejects.toMatchObject({
      code: 'idempotency_key_reused',
    });
  });

  test('by the same key of another owner is another question', async () => {
    const { ask, calls } = aChat();
    await ask({ idempotencyKey });
    expect((await ask({ idempotencyKey, ownerId: 'owner-2' })).repeated).toBe(false);
    expect(calls).toHaveLength(2);
  });

  test('by the same id of its generation is refused', async () => {
    const { ask } = aChat();
    const { generation } = await ask({ generationId: 'generation-7' });
    expect(generation.id).toBe('generation-7');
    await expect(ask({ generationId: 'generation-7' })).rejects.toMatchObject({
      code: 'generation_exists',
    });
  });

  test("by the id of somebody else's generation is refused", async () => {
    const { ask } = aChat();
    await ask({ generationId: 'generation-7' });
    await expect(ask({ generationId: 'generation-7', ownerId: 'owner-2' })).rejects.toMatchObject({
      code: 'generation_exists',
    });
  });
});

describe('more questions than there is room for', () => {
  test.each([
    ['of one owner', { runningPerOwnerMax: 2 }, () => OWNER],
    ['of all', { runningMax: 2 }, (index: number) => `owner-${index}`],
  ])('%s, one after the other, are refused with a hint', async (_what, limits, ownerOf) => {
    const { ask, live } = aChat({ script: [silence], limits });
    await ask({ ownerId: ownerOf(1) });
    await ask({ ownerId: ownerOf(2) });
    await expect(ask({ ownerId: ownerOf(3) })).rejects.toMatchObject({
      code: 'too_many_generations',
      retryAfterMs: 1_000,
    });
    expect(live.running()).toBe(2);
  });

  test.each([
    ['of one owner', { runningPerOwnerMax: 2 }, () => OWNER],
    ['of all', { runningMax: 2 }, (index: number) => `owner-${index}`],
  ])('%s, at the same moment, are refused too', async (_what, limits, ownerOf) => {
    const { ask, live } = aChat({ script: [silence], limits });
    const asked = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => ask({ ownerId: ownerOf(index) })),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(live.running()).toBe(2);
  });

  test('are not those that are just being written down: each counts once', async () => {
    const conversations = memoryConversationStore();
    const gate = Promise.withResolvers<void>();
    const { ask, calls } = aChat({
      script: [silence],
      limits: { runningPerOwnerMax: 2 },
      conversations: {
        ...conversations,
        save: async (conversation) => {
          await gate.promise;
          await conversations.save(conversation);
        },
      },
    });
    const asked = ask();
    await vi.waitUntil(() => calls.length === 1);
    const other = ask();
    gate.resolve();
    await expect(Promise.all([asked, other])).resolves.toHaveLength(2);
  });

  test("leave the others' room alone", async () => {
    const { ask } = aChat({ script: [silence], limits: { runningPerOwnerMax: 1 } });
    await ask();
    await expect(ask({ ownerId: 'owner-2' })).resolves.toMatchObject({ repeated: false });
  });

  test('find room again when an answer has ended', async () => {
    const { ask, live } = aChat({ limits: { runningPerOwnerMax: 1 } });
    for (let question = 0; question < 5; question += 1) {
      await ask();
      await vi.waitUntil(() => live.running() === 0, { interval: 1 });
    }
  });

  test('find room again when a question could not be asked', async () => {
    const { ask, live } = aChat({ limits: { runningPerOwnerMax: 1 } });
    await expect(ask({ conversationId: 'nowhere' })).rejects.toThrow();
    expect(live.running(OWNER)).toBe(0);
    await ask();
  });

  test('find room again when a question was a repetition', async () => {
    const { ask, live } = aChat();
    await ask({ idempotencyKey: 'key-1' });
    await vi.waitUntil(() => live.running() === 0);
    await ask({ idempotencyKey: 'key-1' });
    expect(live.running()).toBe(0);
  });
});

describe('a question to a process that is leaving', () => {
  test('is refused with a hint', async () => {
    const { ask, live } = aChat();
    await live.drain(0);
    await expect(ask()).rejects.toMatchObject({ code: 'shutting_down', retryAfterMs: 1_000 });
  });

  test('that came just before is still answered', async () => {
    const generations = memoryGenerationStore();
    const gate = Promise.withResolvers<void>();
    const { ask, live } = aChat({
      generations: {
        ...generations,
        open: async (generation) => {
          await gate.promise;
          return generations.open(generation);
        },
      },
    });
    const asked = ask();
    const drained = live.drain(60_000);
    gate.resolve();
    const { generation } = await asked;
    await drained;
    expect(await generations.find(OWNER, generation.id)).toMatchObject({ status: 'completed' });
  });
});

test('a question that is written down when the grace is over is interrupted at once', async () => {
  const generations = memoryGenerationStore();
  const gate = Promise.withResolvers<void>();
  const { ask, live, calls } = aChat({
    script: [silence],
    generations: {
      ...generations,
      open: async (generation) => {
        await gate.promise;
        return generations.open(generation);
      },
    },
  });
  const asked = ask();
  const drained = live.drain(0);
  await vi.waitUntil(() => live.draining());
  setTimeout(gate.resolve, 10);
  const { generation } = await asked;
  await drained;
  expect(calls).toEqual([]);
  expect(await generations.find(OWNER, generation.id)).toMatchObject({ status: 'interrupted' });
});

describe('a question while the store is away', () => {
  useFakeTime();
  const away = async () => Promise.reject(new ChatError('store_unavailable'));

  test('that cannot be opened is refused, and calls nobody', async () => {
    const { ask, calls, live } = aChat({
      generations: { ...memoryGenerationStore(), open: away },
    });
    await expect(ask()).rejects.toMatchObject({ code: 'store_unavailable' });
    expect(calls).toHaveLength(0);
    expect(live.running()).toBe(0);
  });

  test('that cannot be placed is refused, and its answer is stopped', async () => {
    const generations = memoryGenerationStore();
    const { ask, calls, live } = aChat({
      generations,
      conversations: { ...memoryConversationStore(), save: away },
      script: [text('Oi'), silence, finish()],
    });
    await expect(ask({ generationId: 'generation-7' })).rejects.toMatchObject({
      code: 'store_unavailable',
    });
    await vi.runAllTimersAsync();
    expect(calls[0]?.signal.aborted).toBe(true);
    expect(live.running()).toBe(0);
    expect(await generations.find(OWNER, 'generation-7')).toMatchObject({ status: 'stopped' });
  });
});

test('the title, the text and the answer of any question are what was said', async () => {
  const question = fc.string({ unit: 'grapheme', minLength: 1 });
  await fc.assert(
    fc.asyncProperty(question, fc.array(fc.string(), { minLength: 1 }), async (asked, pieces) => {
      const { ask, read, conversations } = aChat({ script: [...pieces.map(text), finish()] });
      const { generation } = await ask({ text: asked });
      expect(textOf(await read(generation.id))).toBe(pieces.join(''));
      const { items } = await conversations.messages(OWNER, generation.conversationId, ALL);
      expect(items.map(({ content }) => content)).toEqual([asked, pieces.join('')]);
    }),
    { numRuns: 50 },
  );
});
