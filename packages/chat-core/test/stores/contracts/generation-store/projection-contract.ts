import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Generation } from '../../../../src/domain/generation.ts';
import { at } from '../at.ts';
import { events } from './events-of-a-run.ts';
import type { GenerationStoreContext } from './generation-store-context.ts';

const { done } = events;

export const projectionContract = ({ store, newOwner, opened }: GenerationStoreContext): void => {
  describe('projection', () => {
    it('names the ended runs whose messages are not known to be written, oldest first', async () => {
      const ownerId = await newOwner();
      const runs = [];
      for (const ms of [30, 10, 20]) runs.push(await opened({ ownerId, createdAt: at(ms) }));
      const [last, first, middle] = runs as [Generation, Generation, Generation];
      const missing = async () =>
        (await store().unprojected(1_000))
          .filter((generation) => generation.ownerId === ownerId)
          .map(({ id }) => id);

      expect(await missing()).toEqual([]);
      await store().projected([first.id]);
      for (const { id } of runs) await store().finish(id, 'completed', [done(1)]);
      expect(await missing()).toEqual([first.id, middle.id, last.id]);
      expect(await store().unprojected(1)).toHaveLength(1);

      await store().projected([]);
      await store().projected([middle.id, randomUUIDv7()]);
      expect(await missing()).toEqual([first.id, last.id]);
    });
  });
};
