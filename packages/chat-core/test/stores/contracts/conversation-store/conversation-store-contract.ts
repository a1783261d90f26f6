import { afterAll, beforeAll, describe } from 'vitest';
import type { ConversationStore } from '../../../../src/domain/conversation-store.ts';
import type { Message } from '../../../../src/domain/message.ts';
import { aConversation } from '../../a-conversation.ts';
import { aMessage } from '../../a-message.ts';
import { at } from '../at.ts';
import { pagesOf } from '../pages-of.ts';
import type { StoreUnderTest } from '../store-under-test.ts';
import type { ConversationStoreContext } from './conversation-store-context.ts';
import { conversationsContract } from './conversations-contract.ts';
import { messagesContract } from './messages-contract.ts';
import { ownersContract } from './owners-contract.ts';
import { pagesContract } from './pages-contract.ts';
import { projectionContract } from './projection-contract.ts';
import { removalContract } from './removal-contract.ts';
import { threadsContract } from './threads-contract.ts';

/** What every `ConversationStore` promises. */
export const conversationStoreContract = (
  name: string,
  open: () => Promise<StoreUnderTest<ConversationStore>>,
): void => {
  describe(`${name} keeps the conversation store contract`, () => {
    let under: StoreUnderTest<ConversationStore>;
    beforeAll(async () => {
      under = await open();
    });
    afterAll(() => under.close());

    const context: ConversationStoreContext = {
      store: () => under.store,
      newOwner: () => under.newOwner(),
      saved: async (given = {}) => {
        const conversation = aConversation({ ownerId: await under.newOwner(), ...given });
        await under.store.save(conversation);
        return conversation;
      },
      chain: async (conversation, roles) => {
        const messages: Message[] = [];
        for (const [index, role] of roles.entries()) {
          const parentId = messages.at(-1)?.id ?? null;
          messages.push(aMessage(conversation, { role, parentId, createdAt: at(index) }));
        }
        await under.store.saveMessages(messages);
        return messages;
      },
      allMessages: ({ ownerId, id }) =>
        pagesOf((page) => under.store.messages(ownerId, id, page), 100),
    };

    conversationsContract(context);
    ownersContract(context);
    messagesContract(context);
    threadsContract(context);
    pagesContract(context);
    projectionContract(context);
    removalContract(context);
  });
};
