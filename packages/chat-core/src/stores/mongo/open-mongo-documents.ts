import type { openMongo } from './open-mongo.ts';

/**
 * The document store on a server of its own; throws as `openMongo` does. The driver is loaded here
 * and not before: an eighth of a server's start, which one without such a store does not owe.
 */
export const openMongoDocuments = async (options: Parameters<typeof openMongo>[0]) => {
  const [store, server] = await Promise.all([
    import('./mongo-conversation-store.ts'),
    import('./open-mongo.ts'),
  ]);
  const mongo = await server.openMongo(options);
  return {
    conversations: store.mongoConversationStore(mongo),
    check: { name: 'documents', required: true, ping: mongo.ping },
    close: mongo.close,
  };
};
