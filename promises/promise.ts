import { versions } from '@evolua/lab/system/versions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOwnSystem } from '../tests/start-own-system.ts';
import { createStage, type Stage } from './stage.ts';

type Verdict = 'keeps' | 'breaks';

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
    let close: (() => Promise<void>) | undefined;

    beforeAll(async () => {
      const only = versions.filter((version) => version.id === id);
      const own = await startOwnSystem({ versions: only, screens: false, durable: true });
      close = own.close;
      stage = await createStage(own.system, id);
    });

    afterAll(() => close?.());

    it(`${verdict} it`, async () => {
      if (verdict === 'keeps') await prove(stage);
      else await expect(prove(stage)).rejects.toThrow();
    });
  });
};
