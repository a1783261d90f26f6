import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Generation } from '../../../../src/domain/generation.ts';
import type { GenerationEvent } from '../../../../src/domain/generation-event.ts';
import { events } from './events-of-a-run.ts';
import type { GenerationStoreContext } from './generation-store-context.ts';

const { delta, done, interrupted } = events;

export const fencingContract = ({
  store,
  another,
  opened,
  append,
  statusOf,
  eventsOf,
}: GenerationStoreContext): void => {
  describe('fencing', () => {
    it('lets nobody write to another process’ run', async () => {
      const generation = await opened();
      const other = await another();
      await append(generation.id, [delta(1)], other);
      expect(await other.finish(generation.id, 'completed', [done(1)])).toBe(false);
      expect(await statusOf(generation)).toBe('running');
      expect(await eventsOf(generation)).toEqual([]);
    });

    it('reaps what a dead process left, with a last event of its own', async () => {
      const generation = await opened();
      await append(generation.id, [delta(1), delta(2)]);
      const silent = await opened();
      const other = await another();
      expect(await other.reap()).toBeGreaterThanOrEqual(2);
      expect(await statusOf(generation)).toBe('interrupted');
      expect(await eventsOf(generation)).toEqual([delta(1), delta(2), interrupted(3)]);
      expect(await eventsOf(silent)).toEqual([interrupted(1)]);
      expect(await other.reap()).toBe(0);
    });

    it('keeps what was rescued of it, behind what it had written, as far as there is no hole', async () => {
      const [some, none, whole] = [await opened(), await opened(), await opened()];
      await append(some.id, [delta(1), delta(2)]);
      await append(whole.id, [delta(1)]);
      const rescued = [
        ...[delta(1, 'outra'), delta(2), delta(4), delta(3), delta(6)].map((event) => [
          some,
          event,
        ]),
        ...[delta(1), done(2)].map((event) => [none, event]),
        ...[delta(1), delta(2), delta(3)].map((event) => [whole, event]),
      ] as [Generation, GenerationEvent][];
      const asked: string[] = [];
      await (await another()).reap(async (ids) => {
        asked.push(...ids);
        return rescued.map(([{ id }, event]) => ({ generationId: id, event }));
      });
      expect(asked).toEqual(expect.arrayContaining([some.id, none.id, whole.id]));
      expect(await eventsOf(some)).toEqual(
        [1, 2, 3, 4].map((seq) => delta(seq)).concat(interrupted(5)),
      );
      expect(await eventsOf(none)).toEqual([delta(1), interrupted(2)]);
      expect(await eventsOf(whole)).toEqual([delta(1), delta(2), delta(3), interrupted(4)]);
    });

    it('writes nothing of what was rescued where somebody else was faster', async () => {
      const generation = await opened();
      const [slow, fast] = [await another(), await another()];
      await slow.reap(async (ids) => {
        await fast.reap();
        return ids.map((generationId) => ({ generationId, event: delta(1) }));
      });
      expect(await eventsOf(generation)).toEqual([interrupted(1)]);
    });

    it('fences the one off that was taken for dead', async () => {
      const generation = await opened();
      await append(generation.id, [delta(1)]);
      await (await another()).reap();
      await append(generation.id, [delta(2)]);
      expect(await store().finish(generation.id, 'completed', [done(3)])).toBe(false);
      expect(await store().finish(generation.id, 'interrupted', [interrupted(3)])).toBe(false);
      expect(await eventsOf(generation)).toEqual([delta(1), interrupted(2)]);
    });

    it('names the runs of which it dropped the events', async () => {
      const [reaped, ended] = [await opened(), await opened()];
      await store().finish(ended.id, 'completed', [done(1)]);
      const reaper = await another();
      await reaper.reap();
      const own = await opened();
      const batch = [own, reaped, ended, reaped].map(({ id }, index) => ({
        generationId: id,
        event: delta(index + 5),
      }));
      const dropped = await store().append(batch);
      expect([...dropped].sort()).toEqual([reaped.id, ended.id].sort());
      expect(await store().append([])).toEqual([]);
      expect(await store().append(batch.slice(0, 1))).toEqual([]);
    });

    it('reaps neither its own nor what has ended', async () => {
      const reaper = await another();
      await reaper.reap();
      const own = await opened({}, reaper);
      const ended = await opened();
      await store().finish(ended.id, 'completed', [done(1)]);
      expect(await reaper.reap()).toBe(0);
      expect(await statusOf(own)).toBe('running');
      expect(await statusOf(ended)).toBe('completed');
      await reaper.finish(own.id, 'stopped', []);
    });

    it('ends in exactly one state, densely numbered, whatever races', () =>
      fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 0, max: 3 }),
          fc.scheduler(),
          async (written, scheduler) => {
            const generation = await opened();
            const events = Array.from({ length: written }, (_, index) => delta(index + 1));
            await append(generation.id, events);
            const [first, second] = await Promise.all([another(), another()]);
            const { id } = generation;
            const more = [delta(written + 1), done(written + 2)];
            const races = {
              completes: () => store().finish(id, 'completed', more),
              stops: () => store().finish(id, 'stopped', more.slice(0, 1)),
              appends: () => append(id, more.slice(0, 1)),
              reaps: () => first.reap(),
              reapsToo: () => second.reap(),
            };
            const running = Object.entries(races).map(([label, race]) =>
              scheduler.schedule(Promise.resolve(), label).then((): Promise<unknown> => race()),
            );
            await scheduler.waitAll();
            const [completed, stopped] = await Promise.all(running);

            const status = await statusOf(generation);
            const told = await eventsOf(generation);
            expect([completed, stopped].filter((won) => won === true).length).toBe(
              status === 'interrupted' ? 0 : 1,
            );
            expect(told.map(({ seq }) => seq)).toEqual(told.map((_, index) => index + 1));
            const terminal = told.findIndex(({ kind }) => kind === 'done' || kind === 'error');
            expect(terminal === -1 || terminal === told.length - 1).toBe(true);
            if (status === 'interrupted') expect(told.at(-1)).toMatchObject({ kind: 'error' });
          },
        ),
        { numRuns: 15 },
      ));
  });
};
