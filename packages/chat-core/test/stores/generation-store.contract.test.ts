import { randomUUIDv7 } from 'node:crypto';
import { generationMemory } from '../../src/stores/memory/generation-memory.ts';
import { memoryGenerationStore } from '../../src/stores/memory/memory-generation-store.ts';
import { postgresGenerationStore } from '../../src/stores/postgres/postgres-generation-store.ts';
import { generationStoreContract } from './contracts/generation-store/generation-store-contract.ts';
import { postgresUnderTest } from './postgres/postgres-under-test.ts';

generationStoreContract('memory', async () => {
  const memory = generationMemory();
  return {
    store: memoryGenerationStore(memory),
    another: async () => memoryGenerationStore(memory),
    newOwner: async () => randomUUIDv7(),
    close: async () => undefined,
  };
});

generationStoreContract('Postgres', async () => {
  const { postgres, another, newOwner, close } = await postgresUnderTest();
  const sibling = await another();
  return {
    store: postgresGenerationStore(postgres, { staleAfterMs: 0 }),
    another: async () =>
      postgresGenerationStore({ ...sibling, ownerToken: randomUUIDv7() }, { staleAfterMs: 0 }),
    newOwner,
    close,
  };
});
