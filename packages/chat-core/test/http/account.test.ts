import { describe, expect, it } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import { memoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { aSystem } from './harness/a-system.ts';

const ALL = { limit: 100 };
const goodbye = { method: 'DELETE', body: { password: 'uma senha bem longa' } };

describe('removing an account', () => {
  it('takes its conversations along, wherever they are kept, and nobody else’s', async () => {
    const conversations = memoryConversationStore();
    const { signUp } = aSystem({ conversations });
    const person = await signUp('Ana');
    const stays = await signUp('Bia');
    for (const { request } of [person, stays]) await request('/v1/chat', { body: { text: 'Oi' } });

    expect((await person.request('/v1/auth/account', goodbye)).status).toBe(204);

    expect((await conversations.list(person.account.id, ALL)).items).toEqual([]);
    expect((await conversations.list(stays.account.id, ALL)).items).toHaveLength(1);
  });

  it('leaves the account while its conversations can’t be removed', async () => {
    const conversations = memoryConversationStore();
    let isAway = true;
    const { signUp } = aSystem({
      conversations: {
        ...conversations,
        purgeAll: async (ownerId) => {
          if (isAway) throw new ChatError('store_unavailable');
          await conversations.purgeAll(ownerId);
        },
      },
    });
    const person = await signUp('Ana');
    expect((await person.request('/v1/auth/account', goodbye)).status).toBe(503);
    expect((await person.request('/v1/auth/me')).status).toBe(200);
    isAway = false;
    expect((await person.request('/v1/auth/account', goodbye)).status).toBe(204);
    expect((await person.request('/v1/auth/me')).status).toBe(401);
  });

  it('is done even if what was begun meanwhile can’t be removed, and says so in the log', async () => {
    const conversations = memoryConversationStore();
    let calls = 0;
    const { signUp, logs } = aSystem({
      conversations: {
        ...conversations,
        purgeAll: async (ownerId) => {
          calls += 1;
          if (calls > 1) throw new ChatError('store_unavailable');
          await conversations.purgeAll(ownerId);
        },
      },
    });
    const person = await signUp('Ana');
    expect((await person.request('/v1/auth/account', goodbye)).status).toBe(204);
    expect(logs).toContainEqual(
      expect.objectContaining({
        level: 'error',
        fields: expect.objectContaining({ ownerId: person.account.id }),
      }),
    );
  });

  it('touches nothing for a wrong password', async () => {
    const conversations = memoryConversationStore();
    const { signUp } = aSystem({ conversations });
    const person = await signUp('Ana');
    await person.request('/v1/chat', { body: { text: 'Oi' } });
    const wrong = { method: 'DELETE', body: { password: 'outra senha' } };
    expect((await person.request('/v1/auth/account', wrong)).status).toBe(401);
    expect((await conversations.list(person.account.id, ALL)).items).toHaveLength(1);
  });
});
