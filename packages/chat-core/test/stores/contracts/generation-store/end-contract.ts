import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { events } from './events-of-a-run.ts';
import type { GenerationStoreContext } from './generation-store-context.ts';

const { delta, done } = events;

export const endContract = ({
  store,
  opened,
  append,
  statusOf,
  eventsOf,
}: GenerationStoreContext): void => {
  describe('the end', () => {
    it.each(['completed', 'stopped', 'error', 'interrupted'] as const)(
      'is %s for good',
      async (status) => {
        const generation = await opened();
        await append(generation.id, [delta(1)]);
        expect(await store().finish(generation.id, status, [delta(2), done(3)])).toBe(true);
        expect(await statusOf(generation)).toBe(status);
        await append(generation.id, [delta(4)]);
        const other = status === 'completed' ? 'stopped' : 'completed';
        expect(await store().finish(generation.id, other, [done(4)])).toBe(false);
        expect(await statusOf(generation)).toBe(status);
        expect(await eventsOf(generation)).toEqual([delta(1), delta(2), done(3)]);
      },
    );

    it('may be written again by who does not know whether it was', async () => {
      const generation = await opened();
      expect(await store().finish(generation.id, 'completed', [done(1)])).toBe(true);
      expect(await store().finish(generation.id, 'completed', [done(1)])).toBe(true);
      expect(await eventsOf(generation)).toEqual([done(1)]);
    });

    it('is nothing of what does not exist', async () => {
      expect(await store().finish(randomUUIDv7(), 'completed', [done(1)])).toBe(false);
    });
  });
};
