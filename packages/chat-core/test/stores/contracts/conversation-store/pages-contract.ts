import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aConversation } from '../../a-conversation.ts';
import { aMessage } from '../../a-message.ts';
import { at } from '../at.ts';
import { pagesOf } from '../pages-of.ts';
import type { ConversationStoreContext } from './conversation-store-context.ts';

const RUNS = { numRuns: 15 };

export const pagesContract = ({ store, newOwner, saved }: ConversationStoreContext): void => {
  describe('pages', () => {
    const times = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 0, maxLength: 12 });
    const limits = fc.integer({ min: 1, max: 5 });

    it('of conversations, united, are the list, newest first, under equal times', () =>
      fc.assert(
        fc.asyncProperty(times, limits, async (offsets, limit) => {
          const ownerId = await newOwner();
          const all = offsets.map((ms) => aConversation({ ownerId, createdAt: at(ms) }));
          await Promise.all(all.map((conversation) => store().save(conversation)));
          const united = await pagesOf((page) => store().list(ownerId, page), limit);
          expect(united).toEqual(all.toSorted(byTimeAndId(({ updatedAt }) => updatedAt)).reverse());
        }),
        RUNS,
      ));

    it('of conversations neither repeat nor miss one while new ones come in', () =>
      fc.assert(
        fc.asyncProperty(times, limits, async (offsets, limit) => {
          const ownerId = await newOwner();
          const all = offsets.map((ms) => aConversation({ ownerId, createdAt: at(ms) }));
          await Promise.all(all.map((conversation) => store().save(conversation)));
          const comeIn = () => store().save(aConversation({ ownerId, createdAt: at(100) }));
          const united = await pagesOf((page) => store().list(ownerId, page), limit, comeIn);
          expect(united).toEqual(all.toSorted(byTimeAndId(({ updatedAt }) => updatedAt)).reverse());
        }),
        RUNS,
      ));

    it('of messages, united, are all of them, oldest first, while new ones come in', () =>
      fc.assert(
        fc.asyncProperty(times, limits, async (offsets, limit) => {
          const conversation = await saved();
          const { ownerId, id } = conversation;
          const all = offsets.map((ms) => aMessage(conversation, { createdAt: at(ms) }));
          await store().saveMessages(all);
          let late = 0;
          const comeIn = async () => {
            late += 1;
            if (late > 3) return;
            all.push(aMessage(conversation, { createdAt: at(100 + late) }));
            await store().saveMessages(all.slice(-1));
          };
          const list = (page: { limit: number }) => store().messages(ownerId, id, page);
          const united = await pagesOf(list, limit, comeIn);
          const sorted = all.toSorted(byTimeAndId(({ createdAt }) => createdAt));
          expect(united).toEqual(sorted.slice(0, united.length));
          expect(united.length).toBeGreaterThanOrEqual(offsets.length);
        }),
        RUNS,
      ));

    it.each([
      '',
      'x',
      'bm8',
      'W10',
      'WyJ4IiwieSJd',
      'WyIyMDI2LTAxLTAxVDAwOjAwOjAwLjAwMFoiLCJ4Il0',
      'eyJhIjoxfQ',
      cursorAt('+275760-09-13T00:00:00.000Z'),
      cursorAt('-271821-04-20T00:00:00.000Z'),
      cursorAt('0000-01-01T00:00:00.000Z'),
      cursorAt('2026-13-41T00:00:00.000Z'),
      cursorAt('0'),
      '💥',
      '%00',
    ])('refuse the cursor %j', async (cursor) => {
      const { ownerId, id } = await saved();
      const refusal = { code: 'invalid_request', field: 'cursor' };
      await expect(store().list(ownerId, { limit: 1, cursor })).rejects.toMatchObject(refusal);
      await expect(store().messages(ownerId, id, { limit: 1, cursor })).rejects.toMatchObject(
        refusal,
      );
    });
  });
};

/** Well made in every other respect. */
const cursorAt = (time: string) =>
  Buffer.from(JSON.stringify([time, '01a1fe59-f302-7445-a0df-cc433b09a085'])).toString('base64url');

const byTimeAndId =
  <Item extends { readonly id: string }>(timeOf: (item: Item) => Date) =>
  (one: Item, other: Item) =>
    +timeOf(one) - +timeOf(other) || (one.id < other.id ? -1 : 1);
