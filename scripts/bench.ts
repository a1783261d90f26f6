import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '@evolua/lab/parts/postgres';
import { startRedis } from '@evolua/lab/parts/redis';
import { freePort } from '@evolua/lab/ports/free-port';
import { startSystem } from '@evolua/lab/start-system';
import { versions } from '@evolua/lab/system/versions';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'evolua-bench-'));
const shell = { PATH: process.env.PATH };
const STARTS = 7;
const POLL_MS = 5;
const SETTLED_MS = 5_000;

const row = (what: string, figure: string, bound: string) =>
  console.log(`| ${what} | ${figure} | ${bound} |`);
const ms = (value: number) => `${Math.round(value)} ms`;
const spread = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return `${ms(at(0.5))} (${ms(at(0))} a ${ms(at(1))}, ${sorted.length} vezes)`;
};

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

/** From the spawn of V1, alone and with its parts up, to the first answer of its health route. */
const v1Starts = async () => {
  const [postgres, redis] = await Promise.all([
    startPostgres({ folder: join(folder, 'postgres') }),
    startRedis({ folder: join(folder, 'redis'), path: process.env.PATH ?? '' }),
  ]);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/v1/health`;
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const startedAt = performance.now();
    const flags = [
      '--max-semi-space-size=4',
      '--max-old-space-size=128',
      '--import=@evolua/chat-core/platform/short-resolution',
    ];
    const server = spawn(process.execPath, [...flags, join(root, 'apps/v1-mvp/src/main.ts')], {
      stdio: 'ignore',
      env: {
        ...shell,
        PORT: String(port),
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        DATABASE_URL: postgres.url,
        REDIS_URL: redis.url,
        AUTH_SECRET: 'bench-0123456789abcdefghijklmnopqrstuvwxyz',
        OPENAI_API_KEY: 'sk-bench',
      },
    });
    while (!(await answers(url))) await delay(POLL_MS);
    times.push(performance.now() - startedAt);
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  await Promise.all([postgres.stop(), redis.stop()]);
  // The first start also makes the tables.
  return { first: times[0] ?? Number.NaN, others: times.slice(1) };
};

/** The whole system as `make dev` starts it, installed but with no data yet; then with data. */
const systemStarts = async () => {
  const times: number[] = [];
  let memory = '';
  for (const _ of ['without data', 'with data']) {
    const startedAt = performance.now();
    const system = await startSystem({
      root,
      dataFolder: join(folder, 'system'),
      versions,
      ports: 'free',
      shell,
      watch: true,
      screens: true,
      durable: true,
      log: () => undefined,
    });
    times.push(performance.now() - startedAt);
    await delay(SETTLED_MS);
    memory = String((await system.status()).memoryMb ?? 'não medida');
    await system.stop();
  }
  return { times, memory };
};

console.log(`${cpus().length} núcleos, ${cpus()[0]?.model}, Node ${process.version}\n`);
console.log('| o quê | medido | limite |\n|---|---|---|');
const system = await systemStarts();
row('sistema instalado, sem dados: até tudo responder', ms(system.times[0] ?? Number.NaN), '10 s');
row('sistema instalado, com dados: até tudo responder', ms(system.times[1] ?? Number.NaN), '10 s');
row('memória do sistema parado (soma de PSS)', `${system.memory} MB`, '500 MB');
const v1 = await v1Starts();
row('V1 sozinha, primeira partida (cria as tabelas): até /v1/health', ms(v1.first), '1,5 s');
row('V1 sozinha: até /v1/health', spread(v1.others), '1,5 s');
await rm(folder, { recursive: true, force: true });
