import type { System } from '@evolua/lab/system/system';
import { versions } from '@evolua/lab/system/versions';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { startOwnSystem } from '../tests/start-own-system.ts';
import { brokeByAssertion } from './broke-by-assertion.ts';
import { freshen } from './freshen.ts';
import { createStage, type Stage } from './stage.ts';

type Verdict = 'keeps' | 'breaks';
type Own = Awaited<ReturnType<typeof startOwnSystem>>;

/** A fifth of the time in which a dead store comes back in class: 2 s in V1, 0.3 s in V4. */
const RETURN_SCALE = 0.2;

/** One system per version for all the promises of a file. */
const running = new Map<string, Promise<Own>>();

/**
 * A promise over real processes, with who keeps it and who does not. A version said to break it
 * must really break it, by an assertion: these rows are the negative controls.
 */
export const promise = (
  text: string,
  table: Readonly<Record<string, Verdict>>,
  prove: (stage: Stage) => Promise<void>,
): void => {
  closeAtTheEnd();
  describe.each(Object.entries(table))(`${text}: %s`, (id, verdict) => {
    let stage: Stage;

    beforeAll(async () => {
      const version = versions.find((each) => each.id === id);
      if (version === undefined) throw new Error(`no such version: ${id}`);
      stage = await createStage(await freshSystem(id), version);
    });

    it(`${verdict} it`, async () => {
      if (verdict === 'keeps') return prove(stage);
      const thrown = await prove(stage).then(
        () => new Error('it is kept, though the table says that it breaks'),
        (cause: unknown) =>
          brokeByAssertion(cause)
            ? undefined
            : new Error('it breaks, but not by an assertion', { cause }),
      );
      if (thrown !== undefined) throw thrown;
    });
  });
};

/** The version alone, as `make dev` starts it, with nothing broken. */
const freshSystem = async (id: string): Promise<System> => {
  const started = running.get(id);
  if (started !== undefined) {
    const { system } = await started;
    await freshen(system);
    return system;
  }
  const only = versions.filter((version) => version.id === id);
  const starting = startOwnSystem({
    versions: only,
    screens: false,
    durable: true,
    returnScale: RETURN_SCALE,
  });
  running.set(id, starting);
  return (await starting).system;
};

let closes = false;

/** Once per file, after the last of its promises. */
const closeAtTheEnd = () => {
  if (closes) return;
  closes = true;
  afterAll(async () => {
    // One that never started has been told of already.
    const own = await Promise.allSettled(running.values());
    await Promise.all(own.map((each) => each.status === 'fulfilled' && each.value.close()));
  });
};
