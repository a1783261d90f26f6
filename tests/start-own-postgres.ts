import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@evolua/lab/parts/postgres';
import type { PostgresPart } from '@evolua/lab/parts/postgres-part';

/** A Postgres that a test may stop and start as it likes. */
export const startOwnPostgres = async (): Promise<{
  readonly server: PostgresPart;
  readonly close: () => Promise<void>;
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'evolua-postgres-'));
  const server = await startPostgres({ folder, durable: false });
  return {
    server,
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
