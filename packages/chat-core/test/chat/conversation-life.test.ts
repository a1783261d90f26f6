import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { projectMissing } from '../../src/chat/project-missing.ts';
import { purgeRemoved } from '../../src/chat/purge-removed.ts';
import { removeConversation } from '../../src/chat/remove-conversation.ts';
import { restoreConversation } from '../../src/chat/restore-conversation.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import { memoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { aChat } from './a-chat.ts';

const OWNER = 'owner-1';
const ALL = { limit: 1_000 };
const MINUTE_MS = 60_000;

const VERBS = ['ask', 'remove', 'restore', 'project', 'purge', 'drop', 'mend'] as const;

useFakeTime();

/** What comes to pass at the same moment, and how many minutes later the next follows. */
const moments = fc.tuple(
  fc.uniqueArray(fc.constantFrom(...VERBS), { minLength: 1, maxLength: 3 }),
  fc.constantFrom(0, 0, 6),
);
const schedules = fc.array(moments, { minLength: 1, maxLength: 12 });

test('a conversation is there, hidden or gone for good, whatever happens in whatever order', () =>
  fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      const { life, model, look, left } = await living();
      for (const [verbs, minutes] of schedule) {
        await Promise.all(verbs.map((verb) => life[verb]()));
        await pass(5_000);
        const isRemoved = model.removedAtMs !== undefined;
        // Two opposite wishes at one moment: either may have been the last.
        const isUnclear = verbs.includes('remove') && verbs.includes('restore');
        const { isSeen, messages } = await look();
        if (isUnclear) model.removedAtMs = isSeen ? undefined : (model.removedAtMs ?? Date.now());
        else expect(isSeen).toBe(!isRemoved);
        expect(messages.length > 0).toBe(isSeen);
        // Nobody reads an answer without its question.
        const ids = new Set(messages.map(({ id }) => id));
        expect(messages.every(({ parentId }) => parentId === null || ids.has(parentId))).toBe(true);
        await pass(minutes * MINUTE_MS);
      }

      await life.mend();
      await life.project();
      const { isSeen, messages } = await look();
      if (isSeen) expect(messages.map(({ status }) => status)).not.toContain('running');
      else await pass(12 * MINUTE_MS);
      await life.purge();
      await life.purge();
      await life.project();
      if (!isSeen) {
        expect(await look()).toEqual({ isSeen: false, messages: [] });
        expect(await left()).toEqual([]);
        await expect(life.back()).rejects.toMatchObject({ code: 'conversation_not_found' });
        expect(await model.generations()).toEqual([]);
      }
    }),
    { numRuns: 150 },
  ));

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** One conversation with an answered question, what can happen to it, and what is known of it. */
const living = async () => {
  const store = memoryConversationStore();
  let isDropped = false;
  const conversations = {
    ...store,
    saveMessages: async (...given: Parameters<typeof store.saveMessages>) => {
      if (isDropped) throw new ChatError('store_unavailable');
      await store.saveMessages(...given);
    },
  };
  const script = [text('Oi'), { type: 'wait', ms: 50 } as const, finish()];
  const chat = aChat({ conversations, script });
  const { dependencies, generations, logger } = chat;
  const { generation } = await chat.ask();
  await pass(1_000);
  const { conversationId: id } = generation;

  const opened = [generation.id];
  const model: {
    removedAtMs: number | undefined;
    generations: () => Promise<readonly string[]>;
  } = {
    removedAtMs: undefined,
    generations: async () => {
      const found = await Promise.all(opened.map((each) => generations.find(OWNER, each)));
      return found.flatMap((one) => one?.id ?? []);
    },
  };
  const unlessGone = async (doing: Promise<unknown>) => {
    const code = await doing.then(
      () => undefined,
      (error: unknown) => (error instanceof ChatError ? error.code : error),
    );
    expect([undefined, 'conversation_not_found', 'store_unavailable']).toContain(code);
    return code;
  };
  const back = () => restoreConversation(dependencies, OWNER, id);
  const life = {
    ask: async () => {
      const generationId = `generation-${opened.length + 1}`;
      opened.push(generationId);
      await unlessGone(chat.ask({ conversationId: id, generationId, text: 'E agora?' }));
    },
    remove: async () => {
      const code = await unlessGone(removeConversation(dependencies, OWNER, id));
      if (code === undefined) model.removedAtMs = Date.now();
    },
    restore: async () => {
      const isLate = Date.now() - (model.removedAtMs ?? Date.now()) >= 10 * MINUTE_MS;
      const code = await unlessGone(back());
      expect(code === undefined).toBe(!isLate);
      if (code === undefined) model.removedAtMs = undefined;
    },
    project: () => unlessGone(projectMissing({ conversations, generations, logger })),
    purge: () => purgeRemoved(dependencies),
    drop: async () => {
      isDropped = true;
    },
    mend: async () => {
      isDropped = false;
    },
    back,
  };
  const look = async () => ({
    isSeen: (await store.find(OWNER, id)) !== undefined,
    messages: (await store.messages(OWNER, id, ALL)).items,
  });
  const left = () => store.removed(new Date(), 9);
  return { life, model, look, left };
};
