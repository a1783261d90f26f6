import { createChat } from '../../../src/chat/create-chat.ts';
import type { CallLedger } from '../../../src/domain/call-ledger.ts';
import type { ConversationStore } from '../../../src/domain/conversation-store.ts';
import type { GenerationRelay } from '../../../src/domain/generation-relay.ts';
import type { GenerationStore } from '../../../src/domain/generation-store.ts';
import { stack } from '../../../src/domain/stack.ts';
import { ledger } from '../../../src/layers/ledger.ts';
import { memorySearchIndex } from '../../../src/stores/memory/memory-search-index.ts';
import { aLogger } from '../../a-logger.ts';
import { scriptedProvider } from '../../scripted-provider.ts';
import { someWords } from './some-words.ts';

type Parts = {
  readonly conversations: ConversationStore;
  readonly generations: GenerationStore;
  readonly relay: GenerationRelay;
  readonly book: CallLedger;
  readonly onCall: (generationId: string) => void;
};

/** The chat of one process, whose provider says some words; it has recovered already. */
export const aProcess = async ({ book, onCall, ...stores }: Parts) => {
  const { provider } = scriptedProvider(someWords);
  const chat = createChat({
    ...stores,
    search: memorySearchIndex(),
    provider: stack(
      // What is booked is what was asked.
      ledger(book, { priceOf: () => 0, estimateTokens: async (text) => text.length }),
      {
        ...provider,
        stream: (request, signal) => {
          onCall(request.context.generationId ?? '');
          return provider.stream(request, signal);
        },
      },
    ),
    logger: aLogger().logger,
    tenant: 'evolua',
    sampling: { temperature: 0 },
    limits: {
      runningMax: 100,
      runningPerOwnerMax: 100,
      historyMessagesMax: 9,
      historyCharactersMax: 9_999,
    },
  });
  await chat.recover();
  return chat;
};
