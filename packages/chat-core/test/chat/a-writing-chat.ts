import { createChat } from '../../src/chat/create-chat.ts';
import type { GenerationRelay } from '../../src/domain/generation-relay.ts';
import type { Postgres } from '../../src/stores/postgres/postgres.ts';
import { postgresConversationStore } from '../../src/stores/postgres/postgres-conversation-store.ts';
import { postgresGenerationStore } from '../../src/stores/postgres/postgres-generation-store.ts';
import { postgresSearchIndex } from '../../src/stores/postgres/postgres-search-index.ts';
import { aLogger } from '../a-logger.ts';
import { text } from '../events.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

const LIMITS = {
  runningMax: 100,
  runningPerOwnerMax: 100,
  historyMessagesMax: 100,
  historyCharactersMax: 10_000,
};
/** Half a minute of "0 1 2 3 …": no test waits for its end. */
const endless = Array.from({ length: 600 }, (_, index): readonly Step[] => [
  text(`${index} `),
  { type: 'wait', ms: 50 },
]).flat();

/** The chat of one of several processes on one Postgres, whose answers go on and on. */
export const aWritingChat = (
  postgres: Postgres,
  { logger } = aLogger(),
  relay?: GenerationRelay,
  generations = postgresGenerationStore(postgres, { staleAfterMs: 1_500 }),
) => {
  const { provider, calls } = scriptedProvider(endless);
  const chat = createChat({
    conversations: postgresConversationStore(postgres),
    generations,
    search: postgresSearchIndex(postgres),
    relay,
    tenant: 'evolua',
    sampling: { temperature: 0 },
    limits: LIMITS,
    provider,
    logger,
  });
  return {
    chat,
    calls,
    ask: async (ownerId: string, generationId?: string) => {
      const question = { ownerId, generationId, requestId: 'request-1', text: 'Oi?' };
      return (await chat.ask({ ...question, model: 'evolua' })).generation;
    },
  };
};
