import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aGeneration } from '../../a-generation.ts';
import { at } from '../at.ts';
import { events } from './events-of-a-run.ts';
import type { GenerationStoreContext } from './generation-store-context.ts';

export const openingContract = ({
  store,
  newOwner,
  another,
  opened,
  append,
  statusOf,
  eventsOf,
}: GenerationStoreContext): void => {
  describe('opening', () => {
    it('keeps the run as it was given', async () => {
      const generation = await opened({
        parentId: randomUUIDv7(),
        userText: 'Olá, “ção” 🚀\n',
        idempotencyKey: 'chave',
        createdAt: at(3),
      });
      expect(await store().find(generation.ownerId, generation.id)).toEqual(generation);
    });

    it('keeps its first events, be they appended once more', async () => {
      const [first, second] = [events.delta(1), events.delta(2)];
      const generation = aGeneration({ ownerId: await newOwner() });
      await store().open(generation, [first]);
      expect(await eventsOf(generation)).toEqual([first]);
      await append(generation.id, [first, second]);
      expect(await eventsOf(generation)).toEqual([first, second]);
    });

    it('adds no first event to a run that is there', async () => {
      const generation = await opened({ idempotencyKey: 'chave' });
      await store().open(generation, [events.delta(1)]);
      const { ownerId } = generation;
      await store().open(aGeneration({ ownerId, idempotencyKey: 'chave' }), [events.delta(1)]);
      expect(await eventsOf(generation)).toEqual([]);
    });

    it('gives back the run that has the id, and writes nothing', async () => {
      const generation = await opened();
      const second = { ...generation, userText: 'Outra', idempotencyKey: 'outra' };
      expect(await store().open(second)).toEqual({ existing: generation });
      expect(await store().find(generation.ownerId, generation.id)).toEqual(generation);
    });

    it('gives back the run that has the owner’s idempotency key, and writes nothing', async () => {
      const generation = await opened({ idempotencyKey: 'chave' });
      const second = aGeneration({ ownerId: generation.ownerId, idempotencyKey: 'chave' });
      expect(await store().open(second)).toEqual({ existing: generation });
      expect(await store().find(second.ownerId, second.id)).toBeUndefined();
    });

    it.each(['first', 'last'])(
      'prefers the one with the key when both are taken, be it opened %s',
      async (when) => {
        const ownerId = await newOwner();
        const withId = aGeneration({ ownerId });
        const withKey = aGeneration({ ownerId, idempotencyKey: 'chave' });
        for (const each of when === 'first' ? [withKey, withId] : [withId, withKey]) {
          await store().open(each);
        }
        const third = aGeneration({ ownerId, id: withId.id, idempotencyKey: 'chave' });
        expect(await store().open(third)).toEqual({ existing: withKey });
      },
    );

    it('lets two owners use the same idempotency key, and one owner none many times', async () => {
      const { ownerId } = await opened({ idempotencyKey: 'chave' });
      await opened({ idempotencyKey: 'chave' });
      await opened({ ownerId });
      await opened({ ownerId });
    });

    it('refuses an id that another owner has, and shows nothing of it', async () => {
      const generation = await opened();
      const ownerId = await newOwner();
      const theft = store().open(aGeneration({ ownerId, id: generation.id }));
      await expect(theft).rejects.toMatchObject({ code: 'generation_exists' });
      expect(await store().find(ownerId, generation.id)).toBeUndefined();
      expect(await statusOf(generation)).toBe('running');
    });

    it('opens one run only when the same question comes many times at once', async () => {
      const ownerId = await newOwner();
      const others = await Promise.all([another(), another()]);
      const answers = await Promise.all(
        [store(), ...others, store(), ...others].map((by) =>
          by.open(aGeneration({ ownerId, idempotencyKey: 'uma-vez' })),
        ),
      );
      expect(answers.filter(({ existing }) => existing === undefined)).toHaveLength(1);
      const ids = answers.flatMap(({ existing }) => existing?.id ?? []);
      expect(new Set(ids).size).toBe(1);
    });
  });
};
