import { describe, expect, test, vi } from 'vitest';
import { createChat } from '../../src/chat/create-chat.ts';
import { createProjector } from '../../src/chat/create-projector.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import { memoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { memoryGenerationStore } from '../../src/stores/memory/memory-generation-store.ts';
import { memorySearchIndex } from '../../src/stores/memory/memory-search-index.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { scriptedProvider } from '../scripted-provider.ts';
import { aChat } from './a-chat.ts';

const OWNER = 'owner-1';
const ALL = { limit: 100 };
const away = new ChatError('store_unavailable');

describe('the projector', () => {
  useFakeTime();

  const projecting = (round: () => Promise<void> = async () => undefined) => {
    const project = vi.fn(round);
    return { project, projector: createProjector({ project }) };
  };

  test('looks every second, until it is closed', async () => {
    const { projector, project } = projecting();
    projector.start();
    projector.start();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(project).toHaveBeenCalledTimes(3);
    projector.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('never has two rounds under way, and goes on after one that failed', async () => {
    const slow = Promise.withResolvers<void>();
    const { projector, project } = projecting();
    project.mockReturnValueOnce(slow.promise);
    projector.start();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(project).toHaveBeenCalledTimes(1);
    slow.reject(away);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(project).toHaveBeenCalledTimes(3);
    projector.close();
  });
});

describe('a chat whose conversations were away', () => {
  useFakeTime();

  test('has every answer in them a second after they are back', async () => {
    const conversations = memoryConversationStore();
    const generations = memoryGenerationStore();
    let isAway = false;
    const { dependencies, logger } = aChat();
    const { provider } = scriptedProvider([
      text('Olá, '),
      { type: 'wait', ms: 100 },
      text('você.'),
      finish(),
    ]);
    const chat = createChat({
      ...dependencies,
      logger,
      provider,
      search: memorySearchIndex(),
      generations,
      conversations: {
        ...conversations,
        save: async (...given) => {
          if (isAway) throw away;
          await conversations.save(...given);
        },
        saveMessages: async (messages) => {
          if (isAway) throw away;
          await conversations.saveMessages(messages);
        },
      },
    });
    await chat.recover();
    isAway = true;
    const question = { ownerId: OWNER, requestId: 'r', text: 'Oi?', model: 'evolua' };
    // Its messages never got a place: nobody but the log knows of them.
    await expect(chat.ask(question)).rejects.toMatchObject({ code: 'store_unavailable' });
    await vi.advanceTimersByTimeAsync(5_000);
    const [lost] = await generations.unprojected(10);
    expect(lost).toMatchObject({ userText: 'Oi?' });
    isAway = false;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await generations.unprojected(10)).toEqual([]);
    const { items } = await chat.messages(OWNER, lost?.conversationId ?? '', ALL);
    expect(items.map(({ role, content }) => [role, content])).toEqual([
      ['user', 'Oi?'],
      ['assistant', 'Olá, '],
    ]);
    await chat.drain(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
