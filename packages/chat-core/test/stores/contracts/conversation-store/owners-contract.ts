import { describe, expect, it } from 'vitest';
import { aMessage } from '../../a-message.ts';
import type { ConversationStoreContext } from './conversation-store-context.ts';

export const ownersContract = ({
  store,
  newOwner,
  saved,
  chain,
  allMessages,
}: ConversationStoreContext): void => {
  describe('owners', () => {
    it('never lets one owner see or change what is another owner’s', async () => {
      const conversation = await saved();
      const [message] = await chain(conversation, ['user']);
      const stranger = await newOwner();
      const { id, ownerId } = conversation;
      const before = await store().find(ownerId, id);

      expect(await store().find(stranger, id)).toBeUndefined();
      expect((await store().list(stranger, { limit: 9 })).items).toEqual([]);
      expect(await store().change(stranger, id, { title: 'meu' })).toBeUndefined();
      expect(await store().remove(stranger, id, new Date())).toBe(false);
      expect(await store().restore(stranger, id, new Date(0))).toBeUndefined();
      await store().purge(stranger, id);
      expect((await store().messages(stranger, id, { limit: 9 })).items).toEqual([]);
      expect(await store().thread(stranger, id, undefined, 9)).toBeUndefined();
      expect(await store().thread(stranger, id, message?.id, 9)).toBeUndefined();
      await store().save({ ...conversation, ownerId: stranger, title: 'meu' });
      await store().saveMessages([
        aMessage({ id, ownerId: stranger }),
        { ...aMessage(conversation), id: message?.id ?? '', ownerId: stranger, content: 'meu' },
      ]);

      expect(await store().find(ownerId, id)).toEqual(before);
      expect(await allMessages(conversation)).toEqual([message]);
      expect(await allMessages({ ...conversation, ownerId: stranger })).toEqual([]);
    });

    it('does not let a message of another conversation be taken over by its id', async () => {
      const conversation = await saved();
      const running = aMessage(conversation, { status: 'running', role: 'assistant' });
      await store().saveMessages([running]);
      const other = await saved({ ownerId: conversation.ownerId });
      await store().saveMessages([aMessage(other, { id: running.id, content: 'tomada' })]);
      expect(await allMessages(conversation)).toEqual([running]);
      expect(await allMessages(other)).toEqual([]);
    });

    it('finds no leaf of another conversation', async () => {
      const conversation = await saved();
      const other = await saved({ ownerId: conversation.ownerId });
      const [leaf] = await chain(other, ['user']);
      const { ownerId, id } = conversation;
      expect(await store().thread(ownerId, id, leaf?.id, 9)).toBeUndefined();
    });
  });
};
