import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSystem } from '@evolua/lab/start-system';
import type { System } from '@evolua/lab/system/system';
import type { SystemOptions } from '@evolua/lab/system/system-options';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The same programs are started hundreds of times: with what Node compiled before, in half of it. */
const compileCache = join(root, 'node_modules/.cache/tests');

/** The system as `make dev` starts it, on free ports and with data of its own, to be broken. */
export const startOwnSystem = async (
  options: Pick<
    SystemOptions,
    'versions' | 'screens' | 'durable' | 'direct' | 'returnScale' | 'pace' | 'scaling'
  > & {
    /** What a user has chosen for the versions. */
    readonly environment?: Readonly<Record<string, string>>;
  },
): Promise<{ readonly system: System; readonly close: () => Promise<void> }> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'evolua-system-'));
  const remove = () => rm(dataFolder, { recursive: true, force: true });
  try {
    const { environment, ...rest } = options;
    const system = await startSystem({
      ...rest,
      root,
      dataFolder,
      ports: 'free',
      shell: { PATH: process.env.PATH, NODE_COMPILE_CACHE: compileCache, ...environment },
      watch: false,
      log: () => undefined,
    });
    return { system, close: () => system.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
};
