import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Collections } from '../../../src/stores/mongo/mongo.ts';
import { mongoConversationStore } from '../../../src/stores/mongo/mongo-conversation-store.ts';
import { prepareCollections } from '../../../src/stores/mongo/prepare-collections.ts';
import { aConversation } from '../a-conversation.ts';
import { aMessage } from '../a-message.ts';
import { describeMongo } from './describe-mongo.ts';
import { type MongoUnderTest, mongoUnderTest } from './mongo-under-test.ts';

const OWNER = 'owner-1';

describeMongo('collections of an earlier version', (found) => {
  let under: MongoUnderTest;
  beforeAll(async () => {
    under = await mongoUnderTest(found);
  });
  afterAll(() => under.close());

  it('have their system messages moved into their conversations, by several processes', async () => {
    const { database, mongo } = under;
    const collections: Collections = {
      conversations: database.collection('conversations'),
      messages: database.collection('messages'),
    };
    const store = mongoConversationStore(mongo);
    const [prompted, plain] = [1, 2].map(() => aConversation({ ownerId: OWNER })) as [
      ReturnType<typeof aConversation>,
      ReturnType<typeof aConversation>,
    ];
    const root = aMessage(prompted, { role: 'system' as 'user', content: 'Seja breve.' });
    const question = aMessage(prompted, { parentId: root.id, createdAt: new Date() });
    const answer = aMessage(prompted, { parentId: question.id, role: 'assistant' });
    const lonely = aMessage(plain);
    await store.save(prompted, [root, question, answer]);
    await store.save(plain, [lonely]);
    await collections.conversations.updateMany({}, { $unset: { systemPrompt: '' } });
    await collections.messages.createIndex({ role: 1 }, { name: 'conversation' });

    await Promise.all([1, 2].map(() => prepareCollections(collections)));

    expect(await store.find(OWNER, plain.id)).toMatchObject({ systemPrompt: null });
    expect(await store.find(OWNER, prompted.id)).toMatchObject({ systemPrompt: 'Seja breve.' });
    expect(await store.thread(OWNER, prompted.id, answer.id, 9)).toEqual([
      { ...question, parentId: null },
      answer,
    ]);
    expect(await store.thread(OWNER, plain.id, undefined, 9)).toEqual([lonely]);
    expect(await collections.messages.indexExists('conversation')).toBe(false);

    // Once moved, it stays: what is there is not looked at again.
    await store.change(OWNER, prompted.id, { systemPrompt: null });
    await prepareCollections(collections);
    expect(await store.find(OWNER, prompted.id)).toMatchObject({ systemPrompt: null });
  });
});
