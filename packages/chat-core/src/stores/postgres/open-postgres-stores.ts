import { openPostgres } from './open-postgres.ts';
import { postgresDocuments } from './postgres-documents.ts';
import { postgresStores } from './postgres-stores.ts';

type Options = Parameters<typeof openPostgres>[0] & Parameters<typeof postgresStores>[1];

/**
 * Every port that Postgres stands behind, over a pool of its own. With `documents()` the
 * conversations are documents there instead of rows. Throws as `openPostgres` does.
 */
export const openPostgresStores = async (options: Options) => {
  const postgres = await openPostgres(options);
  return {
    ...postgresStores(postgres, options),
    documents: () => postgresDocuments(postgres),
    check: { name: 'postgres', required: true, ping: postgres.ping },
  };
};
