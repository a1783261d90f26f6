import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../../src/domain/message.ts';
import { aMessage } from '../../a-message.ts';
import { anAnswerSummary } from '../../an-answer-summary.ts';
import { at } from '../at.ts';
import type { ConversationStoreContext } from './conversation-store-context.ts';

export const messagesContract = ({
  store,
  saved,
  chain,
  allMessages,
}: ConversationStoreContext): void => {
  describe('messages', () => {
    it('may be saved again and again', async () => {
      const conversation = await saved();
      const messages = await chain(conversation, ['user', 'assistant', 'user']);
      await store().saveMessages(messages);
      await store().saveMessages([...messages, ...messages]);
      expect(await allMessages(conversation)).toEqual(messages);
    });

    it('replaces the content of a running one, and never that of an ended one', async () => {
      const conversation = await saved();
      const generationId = randomUUIDv7();
      const running = aMessage(conversation, {
        role: 'assistant',
        content: '',
        status: 'running',
        generationId,
      });
      const whole: Message = {
        ...running,
        content: 'Inteira',
        status: 'completed',
        summary: anAnswerSummary(),
      };
      await store().saveMessages([running]);
      await store().saveMessages([{ ...running, content: 'Meta' }]);
      expect((await allMessages(conversation))[0]?.content).toBe('Meta');
      await store().saveMessages([whole]);
      await store().saveMessages([running]);
      await store().saveMessages([{ ...whole, content: 'Outra', status: 'interrupted' }]);
      expect(await allMessages(conversation)).toEqual([whole]);
    });

    it('takes the last of several versions in one call, unless an earlier one had ended', async () => {
      const conversation = await saved();
      const running = aMessage(conversation, { status: 'running', content: '' });
      const ended: Message = { ...running, status: 'stopped', content: 'Até aqui' };
      await store().saveMessages([running, ended, running]);
      expect(await allMessages(conversation)).toEqual([ended]);
    });

    it('drops in silence what belongs to a conversation that is gone', async () => {
      const conversation = await saved();
      const other = await saved();
      await store().purge(conversation.ownerId, conversation.id);
      const kept = aMessage(other);
      await store().saveMessages([aMessage(conversation), kept]);
      await store().saveMessages([]);
      expect(await allMessages(conversation)).toEqual([]);
      expect(await allMessages(other)).toEqual([kept]);
    });

    it('moves its conversation’s time forward and never back', async () => {
      const conversation = await saved({ createdAt: at(1_000) });
      const { ownerId, id } = conversation;
      const updatedAt = async () => (await store().find(ownerId, id))?.updatedAt;
      await store().saveMessages([aMessage(conversation, { createdAt: at(5_000) })]);
      expect(await updatedAt()).toEqual(at(5_000));
      await store().saveMessages([aMessage(conversation, { createdAt: at(2_000) })]);
      expect(await updatedAt()).toEqual(at(5_000));
    });
  });
};
