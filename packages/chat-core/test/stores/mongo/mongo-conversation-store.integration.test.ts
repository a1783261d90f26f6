import { afterAll, beforeAll, expect, it } from 'vitest';
import { ChatError } from '../../../src/domain/chat-error.ts';
import type { Collections, Mongo } from '../../../src/stores/mongo/mongo.ts';
import { mongoConversationStore } from '../../../src/stores/mongo/mongo-conversation-store.ts';
import { aConversation } from '../a-conversation.ts';
import { aMessage } from '../a-message.ts';
import { describeMongo } from './describe-mongo.ts';
import { type MongoUnderTest, mongoUnderTest } from './mongo-under-test.ts';

// What its order of writes has to do in the place of transactions.

const OWNER = 'owner-1';
const ALL = { limit: 100 };
const away = async () => Promise.reject(new ChatError('store_unavailable'));

describeMongo('conversations in a MongoDB', (found) => {
  let under: MongoUnderTest;
  beforeAll(async () => {
    under = await mongoUnderTest(found);
  });
  afterAll(() => under.close());

  const kept = () => under.database.collection('messages').countDocuments();
  const saved = async () => {
    const store = mongoConversationStore(under.mongo);
    const conversation = aConversation({ ownerId: OWNER });
    await store.save(conversation);
    await store.saveMessages([aMessage(conversation), aMessage(conversation)]);
    return { store, conversation };
  };
  /** A process that dies, or loses its server, at its first, second… step of this kind. */
  const dyingAt = (step: keyof Collections, verb: string, time = 1): Mongo => ({
    ...under.mongo,
    run: (work) =>
      under.mongo.run((collections) => {
        let times = 0;
        const dying = new Proxy(collections[step], {
          get: (target, name) => {
            const found = Reflect.get(target, name);
            if (name === verb) times += 1;
            if (name === verb && times === time) return away;
            return typeof found === 'function' ? found.bind(target) : found;
          },
        });
        return work({ ...collections, [step]: dying });
      }),
  });

  it('leave no document behind when they are purged', async () => {
    const { store, conversation } = await saved();
    await store.purge(OWNER, conversation.id);
    expect(await kept()).toBe(0);
  });

  it('are still there to be purged when that was interrupted', async () => {
    const { store, conversation } = await saved();
    const dying = mongoConversationStore(dyingAt('conversations', 'deleteOne'));
    await expect(dying.purge(OWNER, conversation.id)).rejects.toMatchObject({
      code: 'store_unavailable',
    });
    expect(await store.find(OWNER, conversation.id)).toBeDefined();
    await store.purge(OWNER, conversation.id);
    expect(await kept()).toBe(0);
  });

  it('leave no document behind when that was interrupted at its end', async () => {
    const { conversation } = await saved();
    const dying = mongoConversationStore(dyingAt('messages', 'deleteMany', 2));
    await expect(dying.purge(OWNER, conversation.id)).rejects.toThrow();
    expect(await kept()).toBe(0);
  });

  it('show nothing that a writer left who died too late to notice their purge', async () => {
    const { store, conversation } = await saved();
    await store.purge(OWNER, conversation.id);
    const { id, ...left } = aMessage(conversation);
    await under.database.collection<{ _id: string }>('messages').insertOne({ _id: id, ...left });
    expect((await store.messages(OWNER, conversation.id, ALL)).items).toEqual([]);
    expect(await store.thread(OWNER, conversation.id, undefined, 9)).toBeUndefined();
    await store.purgeAll(OWNER);
    expect(await kept()).toBe(0);
  });

  it('find their way through more messages than one answer of the server holds', async () => {
    const { store, conversation } = await saved();
    const messages = Array.from({ length: 500 }, (_, index) =>
      aMessage(conversation, {
        content: `${index}`,
        createdAt: new Date(4_000_000_000_000 + index),
      }),
    );
    const way = messages.map((message, index) => ({
      ...message,
      parentId: messages[index - 1]?.id ?? null,
    }));
    await store.saveMessages(way);
    const old = way[120]?.id;
    expect(await store.thread(OWNER, conversation.id, old, 100)).toEqual(way.slice(21, 121));
    expect(await store.thread(OWNER, conversation.id, undefined, 300)).toEqual(way.slice(-300));
    await store.purgeAll(OWNER);
  });
});
