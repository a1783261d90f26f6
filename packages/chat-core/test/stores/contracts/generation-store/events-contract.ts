import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { GenerationEvent } from '../../../../src/domain/generation-event.ts';
import { events } from './events-of-a-run.ts';
import type { GenerationStoreContext } from './generation-store-context.ts';

const { delta, done } = events;

export const eventsContract = ({
  store,
  opened,
  append,
  eventsOf,
}: GenerationStoreContext): void => {
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
      expect(await store().events(generation.id, 1, 9)).toEqual(events.slice(1));
      expect(await store().events(generation.id, 0, 2)).toEqual(events.slice(0, 2));
      expect(await store().events(generation.id, 3, 9)).toEqual([]);
      expect(await store().events(randomUUIDv7(), 0, 9)).toEqual([]);
    });

    it('of many runs go in one write', async () => {
      const [one, other] = [await opened(), await opened()];
      await store().append([
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
      await store().finish(generation.id, 'completed', [delta(2, 'outra'), done(3)]);
      expect(await eventsOf(generation)).toEqual([delta(1), delta(2), done(3)]);
    });

    it('survive what no database can hold', async () => {
      const generation = await opened({ userText: 'a\0b' });
      await append(generation.id, [delta(1, 'c\0d\uD83D')]);
      const [event] = await eventsOf(generation);
      expect(event).toMatchObject({ seq: 1, text: expect.stringMatching(/^c.d.$/su) });
    });
  });
};
