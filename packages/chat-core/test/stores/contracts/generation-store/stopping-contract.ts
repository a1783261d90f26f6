import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aGeneration } from '../../a-generation.ts';
import { events } from './events-of-a-run.ts';
import type { GenerationStoreContext } from './generation-store-context.ts';

const { done } = events;

export const stoppingContract = ({
  store,
  another,
  newOwner,
  opened,
  statusOf,
}: GenerationStoreContext): void => {
  describe('the wish to stop', () => {
    it('reaches the process that writes the run with its next heartbeat, and no other', async () => {
      const [generation, other] = [await opened(), await opened()];
      const sibling = await another();
      expect((await store().beat()).stopRequested).toEqual([]);
      expect(await sibling.requestStop(generation.ownerId, generation.id)).toBe('running');
      expect((await sibling.beat()).stopRequested).toEqual([]);
      expect((await store().beat()).stopRequested).toEqual([generation.id]);
      expect(await statusOf(other)).toBe('running');
    });

    it('is told until the run has ended, and says then how it did', async () => {
      const generation = await opened();
      for (let time = 0; time < 3; time += 1) {
        expect(await store().requestStop(generation.ownerId, generation.id)).toBe('running');
        expect((await store().beat()).stopRequested).toContain(generation.id);
      }
      await store().finish(generation.id, 'stopped', [done(1)]);
      expect((await store().beat()).stopRequested).not.toContain(generation.id);
      expect(await store().requestStop(generation.ownerId, generation.id)).toBe('stopped');
    });

    it('is kept for a question that comes after it', async () => {
      const generation = aGeneration({ ownerId: await newOwner() });
      expect(await store().requestStop(generation.ownerId, generation.id)).toBeUndefined();
      expect(await store().open(generation)).toEqual({ stopRequested: true });
      expect(await statusOf(generation)).toBe('running');
    });

    it('is kept for a hundred questions of an owner, the newest', async () => {
      const ownerId = await newOwner();
      const ids = Array.from({ length: 101 }, () => randomUUIDv7());
      for (const id of ids) await store().requestStop(ownerId, id);
      const opening = ids.map((id) => store().open(aGeneration({ ownerId, id })));
      const wished = (await Promise.all(opening)).map(({ stopRequested }) => stopRequested);
      expect(wished).toEqual([undefined, ...ids.slice(1).map(() => true)]);
    });

    it('of somebody else is nothing, before the question and after it', async () => {
      const stranger = await newOwner();
      const generation = aGeneration({ ownerId: await newOwner() });
      expect(await store().requestStop(stranger, generation.id)).toBeUndefined();
      expect(await store().open(generation)).toEqual({});
      expect(await store().requestStop(stranger, generation.id)).toBeUndefined();
      expect((await store().beat()).stopRequested).not.toContain(generation.id);
    });
  });
};
