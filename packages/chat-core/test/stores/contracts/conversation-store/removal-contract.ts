import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMessage } from '../../a-message.ts';
import { at } from '../at.ts';
import type { ConversationStoreContext } from './conversation-store-context.ts';

const RUNS = { numRuns: 20 };
const LONG_AGO = new Date(0);

/** Hidden at once, restored for a while, and then gone for good. */
export const removalContract = ({
  store,
  saved,
  chain,
  allMessages,
}: ConversationStoreContext): void => {
  const conversing = async () => {
    const conversation = await saved({ systemPrompt: 'Seja breve.' });
    const messages = await chain(conversation, ['user', 'assistant']);
    const found = await store().find(conversation.ownerId, conversation.id);
    return { conversation, messages, found, ...conversation };
  };

  describe('a removed conversation', () => {
    it('is hidden from every read and change, once', async () => {
      const { conversation, messages, ownerId, id } = await conversing();
      expect(await store().remove(ownerId, id, at(0))).toBe(true);
      expect(await store().remove(ownerId, id, at(1))).toBe(false);
      expect(await store().find(ownerId, id)).toBeUndefined();
      expect((await store().list(ownerId, { limit: 9 })).items).toEqual([]);
      expect(await allMessages(conversation)).toEqual([]);
      expect(await store().thread(ownerId, id, undefined, 9)).toBeUndefined();
      expect(await store().thread(ownerId, id, messages[0]?.id, 9)).toBeUndefined();
      expect(await store().change(ownerId, id, { title: 'Outro' })).toBeUndefined();
    });

    it('takes late messages, stays hidden, and has them when it is back', async () => {
      const { conversation, messages, ownerId, id } = await conversing();
      await store().remove(ownerId, id, at(0));
      const late = aMessage(conversation, { createdAt: at(7) });
      await store().saveMessages([late]);
      await store().save(conversation, [late]);
      expect(await store().find(ownerId, id)).toBeUndefined();
      expect(await allMessages(conversation)).toEqual([]);
      await store().restore(ownerId, id, LONG_AGO);
      expect(await allMessages(conversation)).toEqual([...messages, late]);
    });

    it('is back as it was, if it went after the given time', async () => {
      const { conversation, messages, found, ownerId, id } = await conversing();
      await store().remove(ownerId, id, at(5));
      expect(await store().restore(ownerId, id, at(5))).toBeUndefined();
      expect(await store().find(ownerId, id)).toBeUndefined();
      expect(await store().restore(ownerId, id, at(4))).toEqual(found);
      expect(await store().restore(ownerId, id, at(99))).toEqual(found);
      expect(await store().find(ownerId, id)).toEqual(found);
      expect(await allMessages(conversation)).toEqual(messages);
    });

    it('is named until it is purged, the oldest first', async () => {
      const [old, young, there] = [await conversing(), await conversing(), await conversing()];
      // Before everything that the other cases remove.
      const removedAt = (ms: number) => new Date(at(0).getTime() - 1_000_000 + ms);
      await store().remove(young.ownerId, young.id, removedAt(20));
      await store().remove(old.ownerId, old.id, removedAt(10));
      const named = async (ms: number, limit = 9) =>
        (await store().removed(removedAt(ms), limit)).map(({ id, ownerId }) => [id, ownerId]);
      expect(await named(9)).toEqual([]);
      expect(await named(10)).toEqual([[old.id, old.ownerId]]);
      expect(await named(20)).toEqual([
        [old.id, old.ownerId],
        [young.id, young.ownerId],
      ]);
      expect(await named(20, 1)).toEqual([[old.id, old.ownerId]]);
      await store().purge(old.ownerId, old.id);
      await store().purge(old.ownerId, old.id);
      expect(await named(20)).toEqual([[young.id, young.ownerId]]);
      expect(await store().restore(old.ownerId, old.id, LONG_AGO)).toBeUndefined();
      await store().purgeAll(young.ownerId);
      expect(await named(20)).toEqual([]);
      expect(await store().find(there.ownerId, there.id)).toEqual(there.found);
    });

    it('leaves nothing behind when it is purged, nor takes what comes then', async () => {
      const { conversation, messages, ownerId, id } = await conversing();
      await store().remove(ownerId, id, at(0));
      await store().purge(ownerId, id);
      await store().saveMessages(messages);
      await store().save(conversation);
      expect(await allMessages(conversation)).toEqual([]);
    });

    it('is there or gone, with all its messages or with none, whatever comes at once', () =>
      fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray(['remove', 'restore', 'purge', 'project', 'project'] as const, {
            minLength: 2,
          }),
          async (verbs) => {
            const { conversation, messages, found, ownerId, id } = await conversing();
            const late = aMessage(conversation, { createdAt: at(7) });
            const does = {
              remove: () => store().remove(ownerId, id, at(9)),
              restore: () => store().restore(ownerId, id, LONG_AGO),
              purge: () => store().purge(ownerId, id),
              project: () => store().saveMessages([late]),
            };
            await Promise.all(verbs.map((verb) => does[verb]()));

            const isPurged = verbs.includes('purge');
            const back = await store().restore(ownerId, id, LONG_AGO);
            expect(back).toEqual(isPurged ? undefined : { ...found, updatedAt: expect.any(Date) });
            await store().save(conversation);
            const all = verbs.includes('project') ? [...messages, late] : messages;
            expect(await allMessages(conversation)).toEqual(isPurged ? [] : all);
          },
        ),
        RUNS,
      ));
  });
};
