import type { Postgres } from './postgres.ts';
import { postgresDocumentStore } from './postgres-document-store.ts';

/** The document store that needs no other server: documents in the Postgres that is there anyway. */
export const postgresDocuments = (postgres: Postgres) => ({
  conversations: postgresDocumentStore(postgres),
  check: { name: 'documents', required: true, ping: postgres.ping },
  /** Postgres is closed by whoever opened it. */
  close: async () => undefined,
});
