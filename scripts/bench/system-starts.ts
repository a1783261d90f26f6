import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startSystem } from '@evolua/lab/start-system';
import { versions } from '@evolua/lab/system/versions';
import { report } from './report.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');
const SETTLED_MS = 5_000;
const START_MS = 15_000;
const MEMORY_MB = { own: 1_500, wasm: 2_000 };

/** All four versions as `make dev` starts them, installed but with no data yet; then with data. */
export const systemStarts = async (folder: string, path: string) => {
  const start = async (name: string, kind: keyof typeof MEMORY_MB) => {
    const startedAtMs = performance.now();
    const system = await startSystem({
      root,
      dataFolder: join(folder, 'system'),
      versions,
      ports: 'free',
      // Without a PATH there is no Redis of the machine's own.
      shell: { PATH: kind === 'own' ? path : '/nowhere' },
      watch: true,
      screens: true,
      durable: true,
      log: () => undefined,
    });
    const ms = performance.now() - startedAtMs;
    await delay(SETTLED_MS);
    const { memoryMb, parts } = await system.status();
    await system.stop();
    const redis = parts.find((part) => part.name.endsWith('redis'))?.detail.split(',')[0] ?? '';
    report(`as quatro versões, ${name}: até tudo responder`, `${(ms / 1_000).toFixed(1)} s`, [
      '15 s',
      ms <= START_MS,
    ]);
    report(`as quatro versões paradas, ${redis} (soma de PSS)`, `${memoryMb ?? '?'} MB`, [
      `${MEMORY_MB[kind]} MB`,
      (memoryMb ?? 0) <= MEMORY_MB[kind],
    ]);
  };
  await start('sem dados', 'own');
  await start('com dados', 'own');
  await start('com dados, Redis em WebAssembly', 'wasm');
  await rm(join(folder, 'system'), { recursive: true, force: true });
};
