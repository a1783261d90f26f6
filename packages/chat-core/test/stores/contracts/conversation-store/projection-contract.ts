import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../../src/domain/message.ts';
import { aMessage } from '../../a-message.ts';
import { anAnswerSummary } from '../../an-answer-summary.ts';
import { at } from '../at.ts';
import type { ConversationStoreContext } from './conversation-store-context.ts';

const RUNS = { numRuns: 20 };

/** What comes from the generation log comes late, twice, out of order, and from two processes. */
export const projectionContract = ({
  store,
  newOwner,
  saved,
  chain,
  allMessages,
}: ConversationStoreContext): void => {
  const answers = async () => {
    const conversation = await saved();
    const question = aMessage(conversation, { createdAt: at(0) });
    const running = aMessage(conversation, {
      role: 'assistant',
      parentId: question.id,
      content: '',
      status: 'running',
      createdAt: at(1),
    });
    const summary = anAnswerSummary();
    const ended: Message = { ...running, status: 'completed', content: 'Inteira', summary };
    return { conversation, question, running, ended };
  };

  describe('a projection', () => {
    it('ends with what has ended, in whatever order and however often it is written', () =>
      fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray([0, 0, 1, 1, 1], { minLength: 2 }),
          fc.boolean(),
          async (order, together) => {
            const { conversation, question, running, ended } = await answers();
            const writes = [...order, 1].map((isEnded) => [question, isEnded ? ended : running]);
            const write = (batch: readonly Message[]) => store().saveMessages(batch);
            if (together) await Promise.all(writes.map(write));
            else for (const batch of writes) await write(batch);
            expect(await allMessages(conversation)).toEqual([question, ended]);
          },
        ),
        RUNS,
      ));

    it('never brings back what is being purged at that moment', () =>
      fc.assert(
        fc.asyncProperty(fc.boolean(), fc.integer({ min: 1, max: 4 }), async (all, writers) => {
          const { conversation, question, running, ended } = await answers();
          const { ownerId, id } = conversation;
          await store().saveMessages([question, running]);
          const late = () => aMessage(conversation, { parentId: ended.id });
          await Promise.all([
            ...Array.from({ length: writers }, () => store().saveMessages([ended, late()])),
            all ? store().purgeAll(ownerId) : store().purge(ownerId, id),
          ]);
          expect(await store().find(ownerId, id)).toBeUndefined();
          expect(await allMessages(conversation)).toEqual([]);
          // What were left over would be seen again now.
          await store().save(conversation);
          expect(await allMessages(conversation)).toEqual([]);
        }),
        RUNS,
      ));
  });

  describe('to purge everything of an owner’s', () => {
    it('takes every conversation with its messages, may be repeated, and is not undone', async () => {
      const one = await saved();
      const { ownerId } = one;
      const other = await saved({ ownerId });
      const messages = await chain(one, ['user', 'assistant']);
      await chain(other, ['user']);
      await store().purgeAll(ownerId);
      await store().purgeAll(ownerId);
      await store().saveMessages(messages);
      expect((await store().list(ownerId, { limit: 9 })).items).toEqual([]);
      await store().save(one);
      expect(await allMessages(one)).toEqual([]);
      expect(await allMessages(other)).toEqual([]);
    });

    it('leaves the others alone, and has nothing to do for somebody new', async () => {
      const conversation = await saved();
      const messages = await chain(conversation, ['user', 'assistant']);
      await store().purgeAll(await newOwner());
      expect(await allMessages(conversation)).toEqual(messages);
    });
  });
};
