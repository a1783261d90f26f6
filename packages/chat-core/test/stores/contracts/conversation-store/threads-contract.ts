import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aMessage } from '../../a-message.ts';
import { at } from '../at.ts';
import type { ConversationStoreContext } from './conversation-store-context.ts';

export const threadsContract = ({ store, saved, chain }: ConversationStoreContext): void => {
  describe('the way to a leaf', () => {
    it('is empty in an empty conversation', async () => {
      const { ownerId, id } = await saved();
      expect(await store().thread(ownerId, id, undefined, 9)).toEqual([]);
    });

    it('leads from the root to the newest message when no leaf is named', async () => {
      const conversation = await saved();
      const way = await chain(conversation, ['user', 'assistant', 'user', 'assistant']);
      const { ownerId, id } = conversation;
      expect(await store().thread(ownerId, id, undefined, 9)).toEqual(way);
    });

    it('leaves the other branches out', async () => {
      const conversation = await saved();
      const [root, first] = await chain(conversation, ['user', 'assistant', 'user']);
      const sibling = aMessage(conversation, {
        parentId: root?.id ?? null,
        createdAt: at(9_999),
      });
      await store().saveMessages([sibling]);
      const { ownerId, id } = conversation;
      expect(await store().thread(ownerId, id, undefined, 9)).toEqual([root, sibling]);
      expect(await store().thread(ownerId, id, first?.id, 9)).toEqual([root, first]);
      expect(await store().thread(ownerId, id, randomUUIDv7(), 9)).toBeUndefined();
    });

    it('follows parents, not times', async () => {
      const conversation = await saved();
      const root = aMessage(conversation, { createdAt: at(500) });
      const middle = aMessage(conversation, { parentId: root.id, createdAt: at(100) });
      const leaf = aMessage(conversation, { parentId: middle.id, createdAt: at(100) });
      await store().saveMessages([leaf, middle, root]);
      const { ownerId, id } = conversation;
      expect(await store().thread(ownerId, id, leaf.id, 9)).toEqual([root, middle, leaf]);
    });

    it.each([1, 2, 4, 9])('has no more than the newest %i', async (limit) => {
      const conversation = await saved();
      const way = await chain(conversation, ['user', 'assistant', 'user', 'assistant']);
      const { ownerId, id } = conversation;
      expect(await store().thread(ownerId, id, undefined, limit)).toEqual(way.slice(-limit));
      const leaf = way[2];
      expect(await store().thread(ownerId, id, leaf?.id, limit)).toEqual(
        way.slice(0, 3).slice(-limit),
      );
    });
  });
};
