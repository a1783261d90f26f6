import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedis } from '@evolua/lab/parts/redis';
import type { RedisPart } from '@evolua/lab/parts/redis-part';

/** A Redis that a test may stop and start as it likes. */
export const startOwnRedis = async (): Promise<{
  readonly server: RedisPart;
  readonly close: () => Promise<void>;
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'evolua-redis-'));
  const server = await startRedis({ folder, path: process.env.PATH ?? '' });
  return {
    server,
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
