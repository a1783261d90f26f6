import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSystem } from '@evolua/lab/start-system';
import { versions } from '@evolua/lab/system/versions';
import type { TestProject } from 'vitest/node';

/** The whole system, as `make dev` starts it, on free ports and with data of its own. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'evolua-browser-'));
  const system = await startSystem({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    dataFolder,
    versions,
    ports: 'free',
    shell: { PATH: process.env.PATH },
    watch: false,
    screens: true,
    durable: false,
    log: () => undefined,
  });
  project.provide('systemUrls', system.urls);
  return async () => {
    await system.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
};
