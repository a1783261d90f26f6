import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GenerationEvent } from '../../../src/domain/generation-event.ts';
import type { GenerationRelay } from '../../../src/domain/generation-relay.ts';
import { events } from './generation-store/events-of-a-run.ts';

type Under = {
  readonly relay: GenerationRelay;
  /** The relay of a sibling process. */
  readonly another: () => Promise<GenerationRelay>;
  readonly close: () => Promise<void>;
};

const { delta, done } = events;

/** What every `GenerationRelay` promises, as long as it is there. */
export const generationRelayContract = (name: string, open: () => Promise<Under>): void => {
  describe(`${name} keeps the generation relay contract`, () => {
    let under: Under;
    let sibling: GenerationRelay;
    beforeAll(async () => {
      under = await open();
      sibling = await under.another();
    });
    afterAll(() => under.close());

    const watching = (id: string, relay = sibling) => {
      const got: GenerationEvent[] = [];
      const unwatch = relay.watch(id, (event) => got.push(event));
      const until = (wanted: readonly GenerationEvent[]) =>
        expect.poll(() => got, { timeout: 10_000 }).toEqual(wanted);
      return { got, unwatch, until };
    };
    /** All that was handed on before it has come, once the last word of another one comes. */
    const settled = async (relay = under.relay) => {
      const id = randomUUIDv7();
      const { until, unwatch } = watching(id);
      relay.publish(id, delta(1));
      await until([delta(1)]);
      unwatch();
    };

    it('hands over what there is, and then what comes, in order', async () => {
      const id = randomUUIDv7();
      const all = [delta(1), delta(2, '“é” 🚀\n'), delta(3), done(4)];
      for (const event of all.slice(0, 2)) under.relay.publish(id, event);
      const { until } = watching(id);
      await until(all.slice(0, 2));
      for (const event of all.slice(2)) under.relay.publish(id, event);
      await until(all);
    });

    it('keeps generations apart', async () => {
      const [one, other] = [randomUUIDv7(), randomUUIDv7()];
      const watched = [watching(one), watching(other)];
      under.relay.publish(one, delta(1, 'um'));
      under.relay.publish(other, delta(1, 'outro'));
      await watched[0]?.until([delta(1, 'um')]);
      await watched[1]?.until([delta(1, 'outro')]);
    });

    it('takes each number once, and never a lower one; holes are allowed', async () => {
      const id = randomUUIDv7();
      const { until } = watching(id);
      const given = [delta(2), delta(2, 'outra'), delta(1), delta(5), delta(4)];
      for (const event of given) under.relay.publish(id, event);
      await until([delta(2), delta(5)]);
    });

    it('tells who has left nothing more', async () => {
      const id = randomUUIDv7();
      const { got, until, unwatch } = watching(id);
      under.relay.publish(id, delta(1));
      await until([delta(1)]);
      unwatch();
      under.relay.publish(id, delta(2));
      await settled();
      expect(got).toEqual([delta(1)]);
    });

    it('goes on for who watches again before the last one has left', async () => {
      const id = randomUUIDv7();
      const before = watching(id);
      const after = watching(id);
      before.unwatch();
      under.relay.publish(id, delta(1));
      await after.until([delta(1)]);
    });

    it('gives up what it has at the seal, and takes no more from anybody', async () => {
      const [one, other, nobodys] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
      for (const event of [delta(1), delta(2)]) under.relay.publish(one, event);
      under.relay.publish(other, delta(1, 'outro'));
      await settled();
      const ids = [one, other, nobodys];
      const sealed = [
        { generationId: one, event: delta(1) },
        { generationId: one, event: delta(2) },
        { generationId: other, event: delta(1, 'outro') },
      ];
      expect(await sibling.seal(ids)).toEqual(sealed);
      for (const id of ids) under.relay.publish(id, delta(3));
      await settled();
      expect(await sibling.seal(ids)).toEqual(sealed);
    });

    it('has nothing for who asks for nothing', async () => {
      expect(await under.relay.seal([])).toEqual([]);
    });
  });
};
