import { randomUUIDv7 } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Generation } from '../../../src/domain/generation.ts';
import type { GenerationEvent } from '../../../src/domain/generation-event.ts';
import type { GenerationStore } from '../../../src/domain/generation-store.ts';
import { aGeneration } from '../a-generation.ts';
import { anAnswerSummary } from '../an-answer-summary.ts';
import { at } from './at.ts';
import type { StoreUnderTest } from './store-under-test.ts';

type GenerationStoreUnderTest = StoreUnderTest<GenerationStore> & {
  /** The same log as another process has it, to which all others are gone when it reaps. */
  readonly another: () => Promise<GenerationStore>;
};

const delta = (seq: number, text = `palavra ${seq} `): GenerationEvent => ({
  seq,
  kind: 'delta',
  text,
});
const done = (seq: number): GenerationEvent => ({ seq, kind: 'done', summary: anAnswerSummary() });
const interrupted = (seq: number): GenerationEvent => ({ seq, kind: 'error', code: 'interrupted' });

/** What every `GenerationStore` promises. */
export const generationStoreContract = (
  name: string,
  open: () => Promise<GenerationStoreUnderTest>,
): void => {
  describe(`${name} keeps the generation store contract`, () => {
    let under: GenerationStoreUnderTest;
    let store: GenerationStore;
    beforeAll(async () => {
      under = await open();
      store = under.store;
    });
    afterAll(() => under.close());

    const opened = async (given: Partial<Generation> = {}, by = store): Promise<Generation> => {
      const generation = aGeneration({ ownerId: await under.newOwner(), ...given });
      expect(await by.open(generation)).toEqual({});
      return generation;
    };
    const append = (id: string, events: readonly GenerationEvent[], by = store) =>
      by.append(events.map((event) => ({ generationId: id, event })));
    const statusOf = async ({ ownerId, id }: Generation) => (await store.find(ownerId, id))?.status;
    const eventsOf = ({ id }: Generation) => store.events(id, 0, 1_000);

    describe('opening', () => {
      it('keeps the run as it was given', async () => {
        const generation = await opened({
          parentId: randomUUIDv7(),
          userText: 'Olá, “ção” 🚀\n',
          idempotencyKey: 'chave',
          createdAt: at(3),
        });
        expect(await store.find(generation.ownerId, generation.id)).toEqual(generation);
      });

      it('gives back the run that has the id, and writes nothing', async () => {
        const generation = await opened();
        const second = { ...generation, userText: 'Outra', idempotencyKey: 'outra' };
        expect(await store.open(second)).toEqual({ existing: generation });
        expect(await store.find(generation.ownerId, generation.id)).toEqual(generation);
      });

      it('gives back the run that has the owner’s idempotency key, and writes nothing', async () => {
        const generation = await opened({ idempotencyKey: 'chave' });
        const second = aGeneration({ ownerId: generation.ownerId, idempotencyKey: 'chave' });
        expect(await store.open(second)).toEqual({ existing: generation });
        expect(await store.find(second.ownerId, second.id)).toBeUndefined();
      });

      it('prefers the one with the key when both are taken', async () => {
        const withKey = await opened({ idempotencyKey: 'chave' });
        const { ownerId } = withKey;
        const withId = await opened({ ownerId });
        const third = aGeneration({ ownerId, id: withId.id, idempotencyKey: 'chave' });
        expect(await store.open(third)).toEqual({ existing: withKey });
      });

      it('lets two owners use the same idempotency key, and one owner none many times', async () => {
        const { ownerId } = await opened({ idempotencyKey: 'chave' });
        await opened({ idempotencyKey: 'chave' });
        await opened({ ownerId });
        await opened({ ownerId });
      });

      it('refuses an id that another owner has, and shows nothing of it', async () => {
        const generation = await opened();
        const ownerId = await under.newOwner();
        const theft = store.open(aGeneration({ ownerId, id: generation.id }));
        await expect(theft).rejects.toMatchObject({ code: 'generation_exists' });
        expect(await store.find(ownerId, generation.id)).toBeUndefined();
        expect(await statusOf(generation)).toBe('running');
      });

      it('opens one run only when the same question comes many times at once', async () => {
        const ownerId = await under.newOwner();
        const others = await Promise.all([under.another(), under.another()]);
        const answers = await Promise.all(
          [store, ...others, store, ...others].map((by) =>
            by.open(aGeneration({ ownerId, idempotencyKey: 'uma-vez' })),
          ),
        );
        expect(answers.filter(({ existing }) => existing === undefined)).toHaveLength(1);
        const ids = answers.flatMap(({ existing }) => existing?.id ?? []);
        expect(new Set(ids).size).toBe(1);
      });
    });

    describe('events', () => {
      it('come back as they were written, in order, above the one already known', async () => {
        const generation = await opened();
        const events: GenerationEvent[] = [
          { seq: 1, kind: 'route', step: { kind: 'cache', outcome: 'miss', ms: 2 } },
          delta(2, 'Olá '),
          delta(3, '“mundo” 🚀\n'),
        ];
        await append(generation.id, [...events].reverse());
        expect(await eventsOf(generation)).toEqual(events);
        expect(await store.events(generation.id, 1, 9)).toEqual(events.slice(1));
        expect(await store.events(generation.id, 0, 2)).toEqual(events.slice(0, 2));
        expect(await store.events(generation.id, 3, 9)).toEqual([]);
        expect(await store.events(randomUUIDv7(), 0, 9)).toEqual([]);
      });

      it('of many runs go in one write', async () => {
        const [one, other] = [await opened(), await opened()];
        await store.append([
          { generationId: one.id, event: delta(1) },
          { generationId: other.id, event: delta(1, 'outra') },
          { generationId: one.id, event: delta(2) },
          { generationId: randomUUIDv7(), event: delta(1) },
        ]);
        expect(await eventsOf(one)).toEqual([delta(1), delta(2)]);
        expect(await eventsOf(other)).toEqual([delta(1, 'outra')]);
      });

      it('once sealed never change, however often they are written', async () => {
        const generation = await opened();
        await append(generation.id, [delta(1)]);
        await append(generation.id, [delta(1, 'outra'), delta(2)]);
        await store.finish(generation.id, 'completed', [delta(2, 'outra'), done(3)]);
        expect(await eventsOf(generation)).toEqual([delta(1), delta(2), done(3)]);
      });

      it('survive what no database can hold', async () => {
        const generation = await opened({ userText: 'a\0b' });
        await append(generation.id, [delta(1, 'c\0d\uD83D')]);
        const [event] = await eventsOf(generation);
        expect(event).toMatchObject({ seq: 1, text: expect.stringMatching(/^c.d.$/su) });
      });
    });

    describe('the end', () => {
      it.each(['completed', 'stopped', 'error', 'interrupted'] as const)(
        'is %s for good',
        async (status) => {
          const generation = await opened();
          await append(generation.id, [delta(1)]);
          expect(await store.finish(generation.id, status, [delta(2), done(3)])).toBe(true);
          expect(await statusOf(generation)).toBe(status);
          await append(generation.id, [delta(4)]);
          const other = status === 'completed' ? 'stopped' : 'completed';
          expect(await store.finish(generation.id, other, [done(4)])).toBe(false);
          expect(await statusOf(generation)).toBe(status);
          expect(await eventsOf(generation)).toEqual([delta(1), delta(2), done(3)]);
        },
      );

      it('may be written again by who does not know whether it was', async () => {
        const generation = await opened();
        expect(await store.finish(generation.id, 'completed', [done(1)])).toBe(true);
        expect(await store.finish(generation.id, 'completed', [done(1)])).toBe(true);
        expect(await eventsOf(generation)).toEqual([done(1)]);
      });

      it('is nothing of what does not exist', async () => {
        expect(await store.finish(randomUUIDv7(), 'completed', [done(1)])).toBe(false);
      });
    });

    describe('fencing', () => {
      it('lets nobody write to another process’ run', async () => {
        const generation = await opened();
        const other = await under.another();
        await append(generation.id, [delta(1)], other);
        expect(await other.finish(generation.id, 'completed', [done(1)])).toBe(false);
        expect(await statusOf(generation)).toBe('running');
        expect(await eventsOf(generation)).toEqual([]);
      });

      it('reaps what a dead process left, with a last event of its own', async () => {
        const generation = await opened();
        await append(generation.id, [delta(1), delta(2)]);
        const silent = await opened();
        const other = await under.another();
        expect(await other.reap()).toBeGreaterThanOrEqual(2);
        expect(await statusOf(generation)).toBe('interrupted');
        expect(await eventsOf(generation)).toEqual([delta(1), delta(2), interrupted(3)]);
        expect(await eventsOf(silent)).toEqual([interrupted(1)]);
        expect(await other.reap()).toBe(0);
      });

      it('fences the one off that was taken for dead', async () => {
        const generation = await opened();
        await append(generation.id, [delta(1)]);
        await (await under.another()).reap();
        await append(generation.id, [delta(2)]);
        expect(await store.finish(generation.id, 'completed', [done(3)])).toBe(false);
        expect(await store.finish(generation.id, 'interrupted', [interrupted(3)])).toBe(false);
        expect(await eventsOf(generation)).toEqual([delta(1), interrupted(2)]);
      });

      it('reaps neither its own nor what has ended', async () => {
        const reaper = await under.another();
        await reaper.reap();
        const own = await opened({}, reaper);
        const ended = await opened();
        await store.finish(ended.id, 'completed', [done(1)]);
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
              const [first, second] = await Promise.all([under.another(), under.another()]);
              const { id } = generation;
              const more = [delta(written + 1), done(written + 2)];
              const races = {
                completes: () => store.finish(id, 'completed', more),
                stops: () => store.finish(id, 'stopped', more.slice(0, 1)),
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

    describe('owners', () => {
      it('find their own only', async () => {
        const generation = await opened();
        expect(await store.find(await under.newOwner(), generation.id)).toBeUndefined();
      });

      it('forget the runs of a conversation of theirs, running ones too', async () => {
        const conversationId = randomUUIDv7();
        const ended = await opened({ conversationId });
        const { ownerId } = ended;
        await store.finish(ended.id, 'completed', [done(1)]);
        const running = await opened({ conversationId, ownerId });
        const elsewhere = await opened({ ownerId });
        const strangers = await opened({ conversationId });

        await store.forget(ownerId, conversationId);
        await append(running.id, [delta(1)]);
        expect(await store.finish(running.id, 'completed', [done(1)])).toBe(false);
        expect(await store.find(ownerId, ended.id)).toBeUndefined();
        expect(await store.find(ownerId, running.id)).toBeUndefined();
        expect(await eventsOf(ended)).toEqual([]);
        expect(await eventsOf(running)).toEqual([]);
        expect(await statusOf(elsewhere)).toBe('running');
        expect(await statusOf(strangers)).toBe('running');
      });
    });

    describe('projection', () => {
      it('names the ended runs whose messages are not known to be written, oldest first', async () => {
        const ownerId = await under.newOwner();
        const runs = [];
        for (const ms of [30, 10, 20]) runs.push(await opened({ ownerId, createdAt: at(ms) }));
        const [last, first, middle] = runs as [Generation, Generation, Generation];
        const missing = async () =>
          (await store.unprojected(1_000))
            .filter((generation) => generation.ownerId === ownerId)
            .map(({ id }) => id);

        expect(await missing()).toEqual([]);
        await store.projected([first.id]);
        for (const { id } of runs) await store.finish(id, 'completed', [done(1)]);
        expect(await missing()).toEqual([first.id, middle.id, last.id]);
        expect(await store.unprojected(1)).toHaveLength(1);

        await store.projected([]);
        await store.projected([middle.id, randomUUIDv7()]);
        expect(await missing()).toEqual([first.id, last.id]);
      });
    });
  });
};
