import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '@evolua/lab/parts/postgres';
import { startRedis } from '@evolua/lab/parts/redis';
import { freePort } from '@evolua/lab/ports/free-port';
import { quantile } from './quantile.ts';
import { report } from './report.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const STARTS = 7;
const POLL_MS = 5;
const START_MS = 1_500;
const FLAGS = [
  '--max-semi-space-size=4',
  '--max-old-space-size=128',
  '--import=@evolua/chat-core/platform/short-resolution',
];

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

/** From the spawn of V1, alone and with its parts up, to the first answer of its health route. */
export const v1Starts = async (folder: string, path: string) => {
  const [postgres, redis] = await Promise.all([
    startPostgres({ folder: join(folder, 'v1-postgres') }),
    startRedis({ folder: join(folder, 'v1-redis'), path }),
  ]);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/v1/health`;
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const startedAtMs = performance.now();
    const server = spawn(process.execPath, [...FLAGS, join(root, 'apps/v1-mvp/src/main.ts')], {
      stdio: 'ignore',
      env: {
        PATH: path,
        PORT: String(port),
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        DATABASE_URL: postgres.url,
        REDIS_URL: redis.url,
        AUTH_SECRET: 'bench-0123456789abcdefghijklmnopqrstuvwxyz',
        OPENAI_API_KEY: 'sk-bench',
      },
    });
    while (!(await answers(url))) await delay(POLL_MS);
    times.push(performance.now() - startedAtMs);
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  await Promise.all([postgres.stop(), redis.stop()]);
  // The first start also makes the tables.
  const [first = Number.NaN, ...others] = times;
  const ms = (value: number) => `${Math.round(value)} ms`;
  const [low, median, high] = [0, 0.5, 1].map((share) => quantile(others, share));
  report('V1 sozinha, primeira partida (cria as tabelas): até `/v1/health`', ms(first), [
    '1,5 s',
    first <= START_MS,
  ]);
  report(
    'V1 sozinha: até `/v1/health`',
    `${ms(median ?? 0)} (${ms(low ?? 0)} a ${ms(high ?? 0)}, ${others.length} vezes)`,
    ['1,5 s', (median ?? 0) <= START_MS],
  );
};
