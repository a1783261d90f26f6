import { mongoConversationStore } from './mongo-conversation-store.ts';
import { openMongo } from './open-mongo.ts';

/** The document store on a server of its own; throws as `openMongo` does. */
export const openMongoDocuments = async (options: Parameters<typeof openMongo>[0]) => {
  const mongo = await openMongo(options);
  return {
    conversations: mongoConversationStore(mongo),
    check: { name: 'documents', required: true, ping: mongo.ping },
    close: mongo.close,
  };
};
