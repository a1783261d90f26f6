import { randomUUIDv7 } from 'node:crypto';
import { memoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { mongoConversationStore } from '../../src/stores/mongo/mongo-conversation-store.ts';
import { postgresConversationStore } from '../../src/stores/postgres/postgres-conversation-store.ts';
import { postgresDocumentStore } from '../../src/stores/postgres/postgres-document-store.ts';
import { conversationStoreContract } from './contracts/conversation-store/conversation-store-contract.ts';
import { describeMongo } from './mongo/describe-mongo.ts';
import { mongoUnderTest } from './mongo/mongo-under-test.ts';
import { postgresUnderTest } from './postgres/postgres-under-test.ts';

conversationStoreContract('memory', async () => ({
  store: memoryConversationStore(),
  newOwner: async () => randomUUIDv7(),
  close: async () => undefined,
}));

conversationStoreContract('Postgres tables', async () => {
  const { postgres, newOwner, close } = await postgresUnderTest();
  return { store: postgresConversationStore(postgres), newOwner, close };
});

conversationStoreContract('Postgres documents', async () => {
  const { postgres, newOwner, close } = await postgresUnderTest();
  return { store: postgresDocumentStore(postgres), newOwner, close };
});

describeMongo('MongoDB', (found) => {
  conversationStoreContract('MongoDB documents', async () => {
    const { mongo, close } = await mongoUnderTest(found);
    return { store: mongoConversationStore(mongo), newOwner: async () => randomUUIDv7(), close };
  });
});
