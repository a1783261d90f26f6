import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSystem } from '@evolua/lab/start-system';
import { versions } from '@evolua/lab/system/versions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStage, type Stage } from './stage.ts';

type Verdict = 'keeps' | 'breaks';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * A promise over real processes, with who keeps it and who does not. A version said to break it
 * must really break it: these rows are the negative controls.
 */
export const promise = (
  text: string,
  table: Readonly<Record<string, Verdict>>,
  prove: (stage: Stage) => Promise<void>,
): void => {
  describe.each(Object.entries(table))(`${text}: %s`, (id, verdict) => {
    let stage: Stage;
    let tearDown: () => Promise<void>;

    beforeAll(async () => {
      const dataFolder = await mkdtemp(join(tmpdir(), 'evolua-promise-'));
      const system = await startSystem({
        root,
        dataFolder,
        versions: versions.filter((version) => version.id === id),
        ports: 'free',
        shell: { PATH: process.env.PATH },
        watch: false,
        screens: false,
        durable: true,
        log: () => undefined,
      });
      stage = await createStage(system, id);
      tearDown = async () => {
        await system.stop();
        await rm(dataFolder, { recursive: true, force: true });
      };
    });

    afterAll(() => tearDown?.());

    it(`${verdict} it`, async () => {
      if (verdict === 'keeps') await prove(stage);
      else await expect(prove(stage)).rejects.toThrow();
    });
  });
};
