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
      const way = await chain(conversation, ['system', 'user', 'assistant', 'user']);
      const { ownerId, id } = conversation;
      expect(await store().thread(ownerId, id, undefined, 9)).toEqual(way);
    });

    it('leaves the other branches out', async () => {
      const conversation = await saved();
      const [root, first] = await chain(conversation, ['system', 'user', 'assistant']);
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

    it.each([
      { limit: 3, expected: ['system', 4, 5] },
      { limit: 1, expected: ['system'] },
      { limit: 6, expected: ['system', 1, 2, 3, 4, 5] },
      { limit: 5, expected: ['system', 2, 3, 4, 5] },
    ])(
      'keeps the newest $limit and the system message at its root',
      async ({ limit, expected }) => {
        const conversation = await saved();
        const way = await chain(conversation, [
          'system',
          'user',
          'assistant',
          'user',
          'assistant',
          'user',
        ]);
        const { ownerId, id } = conversation;
        const thread = await store().thread(ownerId, id, undefined, limit);
        expect(thread).toEqual(
          expected.map((which) => way[which === 'system' ? 0 : Number(which)]),
        );
      },
    );

    it('keeps the newest ones only where the root is no system message', async () => {
      const conversation = await saved();
      const way = await chain(conversation, ['user', 'assistant', 'user', 'assistant']);
      const { ownerId, id } = conversation;
      expect(await store().thread(ownerId, id, undefined, 2)).toEqual(way.slice(-2));
    });
  });
};
