import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { GenerationStore } from '../../../../src/domain/generation-store.ts';
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
  const heardBy = (by: GenerationStore) => {
    const got: string[] = [];
    const end = by.onStopRequested((id) => got.push(id));
    const until = (wanted: readonly string[]) =>
      expect.poll(() => got, { timeout: 10_000 }).toEqual(wanted);
    return { got, end, until };
  };

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

    it('reaches every process at once, without a heartbeat, until it no longer listens', async () => {
      const sibling = await another();
      const [here, there, later] = [heardBy(store()), heardBy(sibling), heardBy(store())];
      const [first, second] = [await opened(), await opened()];
      await sibling.requestStop(first.ownerId, first.id);
      for (const { until } of [here, there]) await until([first.id]);
      for (const { end } of [here, there]) end();
      await store().requestStop(second.ownerId, second.id);
      await later.until([first.id, second.id]);
      expect([here.got, there.got]).toEqual([[first.id], [first.id]]);
      later.end();
    });

    it('is told at once of a run that its owner has, and that still runs', async () => {
      const stranger = await newOwner();
      const unopened = aGeneration({ ownerId: await newOwner() });
      const [ended, wanted] = [await opened(), await opened()];
      await store().finish(ended.id, 'completed', [done(1)]);
      const { until, end } = heardBy(await another());
      await store().requestStop(stranger, wanted.id);
      for (const each of [unopened, ended, wanted]) {
        await store().requestStop(each.ownerId, each.id);
      }
      await until([wanted.id]);
      end();
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
