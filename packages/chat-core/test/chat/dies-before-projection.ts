import { createChat } from '../../src/chat/create-chat.ts';
import type { ConversationStore } from '../../src/domain/conversation-store.ts';
import { openMongoDocuments } from '../../src/stores/mongo/open-mongo-documents.ts';
import { openPostgres } from '../../src/stores/postgres/open-postgres.ts';
import { postgresDocuments } from '../../src/stores/postgres/postgres-documents.ts';
import { postgresGenerationStore } from '../../src/stores/postgres/postgres-generation-store.ts';
import { postgresSearchIndex } from '../../src/stores/postgres/postgres-search-index.ts';
import { aLogger } from '../a-logger.ts';
import { finish, text } from '../events.ts';
import { scriptedProvider } from '../scripted-provider.ts';

// A process that answers a question and is killed between the two stores: the end of the answer is
// durable in the log, and its messages are not written yet.

const [postgresUrl = '', mongoUrl = '', ownerId = ''] = process.argv.slice(2);
const { logger } = aLogger();
const postgres = await openPostgres({ url: postgresUrl, connectionsMax: 2, logger });
const { conversations } =
  mongoUrl === ''
    ? postgresDocuments(postgres)
    : await openMongoDocuments({ url: mongoUrl, connectionsMax: 2, logger });
const dying: ConversationStore = {
  ...conversations,
  saveMessages: async (messages) => {
    if (messages.some(({ role, status }) => role === 'assistant' && status === 'completed')) {
      process.kill(process.pid, 'SIGKILL');
    }
    await conversations.saveMessages(messages);
  },
};
const chat = createChat({
  conversations: dying,
  generations: postgresGenerationStore(postgres, { staleAfterMs: 0 }),
  search: postgresSearchIndex(postgres),
  provider: scriptedProvider([text('Olá, '), { type: 'wait', ms: 300 }, text('você.'), finish()])
    .provider,
  logger,
  tenant: 'evolua',
  sampling: { temperature: 0 },
  limits: {
    runningMax: 9,
    runningPerOwnerMax: 9,
    historyMessagesMax: 9,
    historyCharactersMax: 9_999,
  },
});
await chat.ask({ ownerId, requestId: 'request-1', text: 'Oi?', model: 'evolua' });
