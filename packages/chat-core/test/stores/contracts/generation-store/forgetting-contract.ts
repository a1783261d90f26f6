import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { events } from './events-of-a-run.ts';
import type { GenerationStoreContext } from './generation-store-context.ts';

const { delta, done } = events;

export const forgettingContract = ({
  store,
  newOwner,
  opened,
  append,
  statusOf,
  eventsOf,
}: GenerationStoreContext): void => {
  describe('owners', () => {
    it('find their own only', async () => {
      const generation = await opened();
      expect(await store().find(await newOwner(), generation.id)).toBeUndefined();
    });

    it('find a run by its answer', async () => {
      const generation = await opened();
      const { ownerId, assistantMessageId, userMessageId } = generation;
      expect(await store().findByAnswer(ownerId, assistantMessageId)).toEqual(generation);
      expect(await store().findByAnswer(ownerId, userMessageId)).toBeUndefined();
      expect(await store().findByAnswer(await newOwner(), assistantMessageId)).toBeUndefined();
    });

    it('are told what is being answered in a conversation of theirs, or in all', async () => {
      const conversationId = randomUUIDv7();
      const one = await opened({ conversationId });
      const { ownerId } = one;
      const other = await opened({ conversationId, ownerId });
      const ended = await opened({ conversationId, ownerId });
      await store().finish(ended.id, 'completed', [done(1)]);
      const elsewhere = await opened({ ownerId });
      await opened({ conversationId });
      const running = async (id?: string) => [...(await store().running(ownerId, id))].sort();
      expect(await running(conversationId)).toEqual([one.id, other.id].sort());
      expect(await running()).toEqual([one.id, other.id, elsewhere.id].sort());
    });

    it('forget the runs of a conversation of theirs, running ones too', async () => {
      const conversationId = randomUUIDv7();
      const ended = await opened({ conversationId });
      const { ownerId } = ended;
      await store().finish(ended.id, 'completed', [done(1)]);
      const running = await opened({ conversationId, ownerId });
      const elsewhere = await opened({ ownerId });
      const strangers = await opened({ conversationId });

      expect(await store().forget(ownerId, conversationId)).toBe(2);
      expect(await store().forget(ownerId, conversationId)).toBe(0);
      await append(running.id, [delta(1)]);
      expect(await store().finish(running.id, 'completed', [done(1)])).toBe(false);
      expect(await store().find(ownerId, ended.id)).toBeUndefined();
      expect(await store().find(ownerId, running.id)).toBeUndefined();
      expect(await eventsOf(ended)).toEqual([]);
      expect(await eventsOf(running)).toEqual([]);
      expect(await statusOf(elsewhere)).toBe('running');
      expect(await statusOf(strangers)).toBe('running');
    });
  });
};
