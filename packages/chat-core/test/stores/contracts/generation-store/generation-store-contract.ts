import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { GenerationStore } from '../../../../src/domain/generation-store.ts';
import { aGeneration } from '../../a-generation.ts';
import type { StoreUnderTest } from '../store-under-test.ts';
import { endContract } from './end-contract.ts';
import { eventsContract } from './events-contract.ts';
import { fencingContract } from './fencing-contract.ts';
import { forgettingContract } from './forgetting-contract.ts';
import type { GenerationStoreContext } from './generation-store-context.ts';
import { openingContract } from './opening-contract.ts';
import { projectionContract } from './projection-contract.ts';
import { stoppingContract } from './stopping-contract.ts';

type Under = StoreUnderTest<GenerationStore> & Pick<GenerationStoreContext, 'another'>;

/** What every `GenerationStore` promises. */
export const generationStoreContract = (name: string, open: () => Promise<Under>): void => {
  describe(`${name} keeps the generation store contract`, () => {
    let under: Under;
    beforeAll(async () => {
      under = await open();
    });
    afterAll(() => under.close());

    const context: GenerationStoreContext = {
      store: () => under.store,
      another: () => under.another(),
      newOwner: () => under.newOwner(),
      opened: async (given = {}, by = under.store) => {
        const generation = aGeneration({ ownerId: await under.newOwner(), ...given });
        expect(await by.open(generation)).toEqual({});
        return generation;
      },
      append: async (id, events, by = under.store) => {
        await by.append(events.map((event) => ({ generationId: id, event })));
      },
      statusOf: async ({ ownerId, id }) => (await under.store.find(ownerId, id))?.status,
      eventsOf: ({ id }) => under.store.events(id, 0, 1_000),
    };

    openingContract(context);
    eventsContract(context);
    endContract(context);
    fencingContract(context);
    forgettingContract(context);
    stoppingContract(context);
    projectionContract(context);
  });
};
