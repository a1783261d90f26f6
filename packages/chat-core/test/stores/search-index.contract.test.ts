import { randomUUIDv7 } from 'node:crypto';
import { memorySearchIndex } from '../../src/stores/memory/memory-search-index.ts';
import { postgresSearchIndex } from '../../src/stores/postgres/postgres-search-index.ts';
import { searchIndexContract } from './contracts/search-index-contract.ts';
import { postgresUnderTest } from './postgres/postgres-under-test.ts';

searchIndexContract(
  'memory',
  async () => ({
    store: memorySearchIndex(),
    newOwner: async () => randomUUIDv7(),
    close: async () => undefined,
  }),
  { cannot: { grammar: 'it compares the beginnings of words' } },
);

searchIndexContract('Postgres', async () => {
  const { postgres, newOwner, close } = await postgresUnderTest();
  return { store: postgresSearchIndex(postgres), newOwner, close };
});
