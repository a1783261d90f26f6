import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aConversation } from '../../a-conversation.ts';
import { aMessage } from '../../a-message.ts';
import { at } from '../at.ts';
import type { ConversationStoreContext } from './conversation-store-context.ts';

export const conversationsContract = ({
  store,
  newOwner,
  saved,
  allMessages,
}: ConversationStoreContext): void => {
  describe('conversations', () => {
    it('gives back what was saved', async () => {
      const conversation = await saved({
        title: 'Cache — ção 🚀',
        systemPrompt: 'Seja breve.\n“Sempre” 🚀',
        createdAt: at(7),
      });
      const { ownerId, id } = conversation;
      expect(await store().find(ownerId, id)).toEqual(conversation);
      expect(await store().list(ownerId, { limit: 9 })).toEqual({
        items: [conversation],
        nextCursor: null,
      });
    });

    it('leaves a title and a time alone that are already there', async () => {
      const conversation = await saved({ title: 'A primeira' });
      await store().save({ ...conversation, title: 'A segunda', updatedAt: at(99) });
      expect(await store().find(conversation.ownerId, conversation.id)).toEqual(conversation);
    });

    it('begins with its first messages, and is as new as they are', async () => {
      const ownerId = await newOwner();
      const conversation = aConversation({ ownerId, updatedAt: at(1) });
      const question = aMessage(conversation, { createdAt: at(5) });
      await store().save(conversation, [question]);
      expect(await allMessages(conversation)).toEqual([question]);
      expect(await store().find(ownerId, conversation.id)).toEqual({
        ...conversation,
        updatedAt: at(5),
      });
    });

    it('takes first messages that come again, or to a conversation that is there', async () => {
      const conversation = await saved({ title: 'A primeira' });
      const messages = [1, 2].map((ms) => aMessage(conversation, { createdAt: at(ms) }));
      for (let time = 0; time < 2; time += 1) {
        await store().save({ ...conversation, title: 'A segunda' }, messages);
      }
      expect(await allMessages(conversation)).toEqual(messages);
      const { ownerId, id } = conversation;
      expect((await store().find(ownerId, id))?.title).toBe('A primeira');
    });

    it('lets no first message into a stranger’s conversation', async () => {
      const conversation = await saved();
      const theirs = { ...conversation, ownerId: await newOwner() };
      await store().save(theirs, [aMessage(theirs)]);
      expect(await allMessages(conversation)).toEqual([]);
      expect(await allMessages(theirs)).toEqual([]);
    });

    it.each([
      { title: 'Outro nome' },
      { systemPrompt: 'Responda em versos.' },
      { systemPrompt: null },
      { title: 'Outro nome', systemPrompt: 'Responda em versos.' },
    ])('takes %j, and keeps the rest', async (changes) => {
      const conversation = await saved({ systemPrompt: 'Seja breve.' });
      const { ownerId, id } = conversation;
      const changed = { ...conversation, ...changes };
      expect(await store().change(ownerId, id, changes)).toEqual(changed);
      expect(await store().find(ownerId, id)).toEqual(changed);
    });

    it('answers for what does not exist as if it were nothing', async () => {
      const ownerId = await newOwner();
      const id = randomUUIDv7();
      expect(await store().find(ownerId, id)).toBeUndefined();
      expect(await store().change(ownerId, id, { title: 'x' })).toBeUndefined();
      expect(await store().remove(ownerId, id, at(0))).toBe(false);
      expect(await store().restore(ownerId, id, at(0))).toBeUndefined();
      await store().purge(ownerId, id);
      expect(await store().thread(ownerId, id, undefined, 9)).toBeUndefined();
      expect(await store().messages(ownerId, id, { limit: 9 })).toEqual({
        items: [],
        nextCursor: null,
      });
    });

    it('keeps text that no database can hold as it is', async () => {
      const conversation = await saved({ title: 'a\0b' });
      const message = aMessage(conversation, { content: 'c\0d\uD83D' });
      await store().saveMessages([message]);
      const { ownerId, id } = conversation;
      expect((await store().find(ownerId, id))?.title).toMatch(/^a.b$/su);
      const changes = { title: 'e\0f', systemPrompt: 'g\0h\uD83D' };
      const changed = await store().change(ownerId, id, changes);
      expect(changed?.title).toMatch(/^e.f$/su);
      expect(changed?.systemPrompt).toMatch(/^g.h.$/su);
      expect((await allMessages(conversation))[0]?.content).toMatch(/^c.d.$/su);
    });
  });
};
