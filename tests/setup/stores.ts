import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@evolua/lab/parts/postgres';
import { startRedis } from '@evolua/lab/parts/redis';
import type { TestProject } from 'vitest/node';

/**
 * One real Postgres and one real Redis for all the tests that need them; each test file makes a
 * database, or a key prefix, of its own.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'evolua-stores-'));
  const [postgres, redis] = await Promise.all([
    startPostgres({ folder: join(folder, 'postgres'), durable: false }),
    startRedis({ folder: join(folder, 'redis'), path: process.env.PATH ?? '' }),
  ]);
  project.provide('postgresUrl', postgres.url);
  project.provide('redisUrl', redis.url);
  return async () => {
    await Promise.all([postgres.stop(), redis.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
};
