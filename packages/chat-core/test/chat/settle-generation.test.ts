import { describe, expect, test, vi } from 'vitest';
import type { Ending } from '../../src/chat/answer-events.ts';
import { createFrameWriter } from '../../src/chat/frame-writer.ts';
import { createGenerationLog } from '../../src/chat/generation-log.ts';
import { createOutageLog } from '../../src/chat/outage-log.ts';
import { settleGeneration } from '../../src/chat/settle-generation.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import { memoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { memoryGenerationStore } from '../../src/stores/memory/memory-generation-store.ts';
import { aGeneration } from '../a-generation.ts';
import { aLogger } from '../a-logger.ts';
import { aSummary } from '../a-summary.ts';
import { useFakeTime } from '../fake-time.ts';
import { aConversation } from '../stores/a-conversation.ts';

const away = new ChatError('store_unavailable');
const generation = aGeneration();
const { ownerId, conversationId, createdAt } = generation;
const summary = aSummary();
const completed: Ending = { status: 'completed', terminal: { kind: 'done', summary } };

/** The real stores, through which the test can make every write fail or wait. */
const settling = async (ending: Ending = completed, placed: Promise<void> = Promise.resolve()) => {
  const generations = memoryGenerationStore();
  const conversations = memoryConversationStore();
  await generations.open(generation);
  await conversations.save(aConversation({ id: conversationId, ownerId, createdAt }));
  const before = { finish: async () => undefined, saveMessages: async () => undefined } as Record<
    'finish' | 'saveMessages',
    () => Promise<unknown>
  >;
  const after = { finish: async () => undefined } as { finish: () => Promise<unknown> };
  const faulty = {
    ...generations,
    finish: async (...all: Parameters<typeof generations.finish>) => {
      await before.finish();
      const won = await generations.finish(...all);
      await after.finish();
      return won;
    },
  };
  const log = createGenerationLog();
  const relayed: unknown[] = [];
  const { logger, lines } = aLogger();
  const outages = {
    answers: createOutageLog(logger, 'answers'),
    messages: createOutageLog(logger, 'messages'),
  };
  const writer = createFrameWriter(faulty, {
    flushMs: 200,
    onError: () => undefined,
    onWritten: () => undefined,
    onLost: () => undefined,
  });
  for (const text of ['Olá, ', 'você.'])
    writer.add(generation.id, log.append({ kind: 'delta', text }));
  placed.catch(() => undefined);
  const settle = () =>
    settleGeneration(
      {
        writer,
        generations: faulty,
        conversations: {
          ...conversations,
          saveMessages: async (messages) => {
            await before.saveMessages();
            await conversations.saveMessages(messages);
          },
        },
        relay: { publish: (id, event) => void relayed.push({ id, event }) },
        outages,
      },
      { generation, log, placed },
      ending,
    );
  return {
    settle,
    before,
    after,
    lines,
    generations,
    told: () => log.events.find(({ kind }) => kind === 'done' || kind === 'error'),
    log,
    relayed,
    stored: () => generations.events(generation.id, 0, 100),
    answer: async () => {
      const { items } = await conversations.messages(ownerId, conversationId, { limit: 10 });
      return items.find(({ role }) => role === 'assistant');
    },
    unprojected: async () => (await generations.unprojected(10)).length,
  };
};

/** Fails until so many milliseconds from now. */
const awayFor = (ms: number) => {
  const backAtMs = performance.now() + ms;
  return async () => {
    if (performance.now() < backAtMs) throw away;
  };
};

describe('the end of an answer', () => {
  useFakeTime();

  test('is durable, with all that was pending, before anybody is told', async () => {
    const { settle, before, told, log, stored, relayed } = await settling();
    const gate = Promise.withResolvers<void>();
    before.finish = () => gate.promise;
    const settled = settle();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told()).toBeUndefined();
    expect(relayed).toEqual([]);
    gate.resolve();
    await settled;
    expect(told()).toEqual({ seq: 3, kind: 'done', summary });
    expect(await stored()).toEqual(log.events);
    expect(relayed).toEqual([{ id: generation.id, event: told() }]);
  });

  test('finds its messages written, when its reader reloads upon being told', async () => {
    const { settle, before, told, answer, unprojected } = await settling();
    const gate = Promise.withResolvers<void>();
    before.saveMessages = () => gate.promise;
    const settled = settle();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told()).toBeUndefined();
    gate.resolve();
    await settled;
    expect(told()).toBeDefined();
    expect(await answer()).toMatchObject({ content: 'Olá, você.', status: 'completed', summary });
    expect(await unprojected()).toBe(0);
  });

  test.each<[Ending, object]>([
    [completed, { status: 'completed', summary }],
    [
      { status: 'stopped', terminal: { kind: 'done', summary: aSummary({ reason: 'stopped' }) } },
      { status: 'stopped', summary: { reason: 'stopped' } },
    ],
    [
      { status: 'error', terminal: { kind: 'error', code: 'cut' } },
      { status: 'error', summary: null },
    ],
    [
      { status: 'interrupted', terminal: { kind: 'error', code: 'interrupted' } },
      { status: 'interrupted', summary: null },
    ],
  ])('stands in its message, text kept: %j', async (ending, expected) => {
    const { settle, answer, told } = await settling(ending);
    expect(await settle()).toBe(ending.status);
    expect(await answer()).toMatchObject({ content: 'Olá, você.', ...expected });
    expect(told()).toMatchObject(ending.terminal);
  });

  test('leaves no timer behind', async () => {
    const { settle } = await settling();
    await settle();
    await vi.advanceTimersByTimeAsync(200);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the end of an answer, while the store is away', () => {
  useFakeTime();

  test('is tried again until it is written, and then told', async () => {
    const { settle, before, told, lines } = await settling();
    before.finish = awayFor(14_000);
    const settled = settle();
    await vi.advanceTimersByTimeAsync(13_999);
    expect(told()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(251);
    await settled;
    expect(told()).toMatchObject({ kind: 'done' });
    expect(lines).toEqual([
      {
        level: 'warn',
        fields: { err: away },
        message: 'answers are not written down for now',
      },
      { level: 'info', fields: { outageMs: 14_000 }, message: 'answers are written down again' },
    ]);
  });

  test('is told as lost after 15 s, and that is what is written when it is back', async () => {
    const { settle, before, told, log, stored, answer } = await settling();
    before.finish = awayFor(60_000);
    const settled = settle();
    await vi.advanceTimersByTimeAsync(14_749);
    expect(told()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(501);
    expect(told()).toEqual({ seq: 3, kind: 'error', code: 'store_unavailable' });
    await vi.advanceTimersByTimeAsync(60_000);
    await settled;
    expect(await stored()).toEqual(log.events);
    expect(await answer()).toMatchObject({
      content: 'Olá, você.',
      status: 'error',
      summary: null,
    });
  });

  test('is told as it is written, by a write that takes longer than that', async () => {
    const { settle, before, told, log, stored, answer } = await settling();
    const gate = Promise.withResolvers<void>();
    before.finish = () => gate.promise;
    const settled = settle();
    await vi.advanceTimersByTimeAsync(20_000);
    gate.resolve();
    await settled;
    expect(told()).toMatchObject({ kind: 'done' });
    expect(await stored()).toEqual(log.events);
    expect(await answer()).toMatchObject({ status: 'completed' });
  });

  test('is kept when only the word of its writing was lost', async () => {
    const { settle, after, told, log, stored, answer } = await settling();
    after.finish = vi.fn(async () => undefined).mockRejectedValueOnce(away);
    const settled = settle();
    await vi.runAllTimersAsync();
    await settled;
    expect(told()).toMatchObject({ kind: 'done' });
    expect(await stored()).toEqual(log.events);
    expect(await answer()).toMatchObject({ status: 'completed', content: 'Olá, você.' });
  });

  test('stands in its message even if that word came after 15 s', async () => {
    const { settle, before, after, answer, stored } = await settling();
    after.finish = async () => {
      before.finish = awayFor(20_000);
      after.finish = async () => undefined;
      throw away;
    };
    const settled = settle();
    await vi.runAllTimersAsync();
    await settled;
    expect((await stored()).at(-1)).toMatchObject({ kind: 'done' });
    expect(await answer()).toMatchObject({ status: 'completed', content: 'Olá, você.', summary });
  });

  test('is not tried for ever', async () => {
    const { settle, before, told } = await settling();
    before.finish = async () => Promise.reject(away);
    const settled = settle();
    await vi.advanceTimersByTimeAsync(11 * 60_000);
    await settled;
    expect(told()).toMatchObject({ kind: 'error', code: 'store_unavailable' });
  });
});

describe('the end of an answer that others have ended', () => {
  useFakeTime();

  test('is left to them to tell, and writes nothing', async () => {
    const { settle, generations, log, answer, stored, relayed } = await settling();
    await generations.forget(ownerId, conversationId);
    expect(await settle()).toBe('interrupted');
    const told: unknown[] = [];
    for await (const event of log.follow(0, new AbortController().signal)) told.push(event);
    expect(told).toEqual(log.events.slice(0, 2));
    expect(relayed).toEqual([]);
    expect(await answer()).toBeUndefined();
    expect(await stored()).toEqual([]);
  });
});

describe('the messages of an answer', () => {
  useFakeTime();

  test('that cannot be written keep nobody waiting, and are left to the projector', async () => {
    const { settle, before, told, answer, unprojected } = await settling();
    before.saveMessages = awayFor(5_000);
    await settle();
    expect(told()).toMatchObject({ kind: 'done' });
    expect(await answer()).toBeUndefined();
    expect(await unprojected()).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('wait until the question has its place', async () => {
    const placed = Promise.withResolvers<void>();
    const { settle, before, told } = await settling(completed, placed.promise);
    before.saveMessages = vi.fn(async () => undefined);
    const settled = settle();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(before.saveMessages).not.toHaveBeenCalled();
    placed.resolve();
    await settled;
    expect(before.saveMessages).toHaveBeenCalledTimes(1);
    expect(told()).toMatchObject({ kind: 'done' });
  });

  test('are left to the next start when the question never got its place', async () => {
    const { settle, told, answer, unprojected } = await settling(completed, Promise.reject(away));
    await settle();
    expect(told()).toMatchObject({ kind: 'done' });
    expect(await answer()).toBeUndefined();
    expect(await unprojected()).toBe(1);
  });
});
