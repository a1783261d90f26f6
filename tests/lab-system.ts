import type { System } from '@evolua/lab/system/system';
import { versions } from '@evolua/lab/system/versions';
import { keptForRun } from './kept-for-run.ts';
import { startOwnSystem } from './start-own-system.ts';

/** A fifth of the time in which a dead part comes back in class: V1's Postgres in 2 s, V4's in 0.3 s. */
const returnScale = 0.2;
/** Instead of 10 or 15 s, which is how long a student watches somebody wait for a silent provider. */
const environment = { FIRST_TOKEN_TIMEOUT_MS: '5000' };

/**
 * The four versions with their laboratory, started once for all `*.lab.test.ts`, in the process of
 * the tests: parts and links can be broken by hand. Whoever breaks something repairs it.
 */
export const labSystem = async (): Promise<System> => {
  const { system } = await keptForRun('lab', () =>
    startOwnSystem({ versions, screens: false, durable: false, returnScale, environment }),
  );
  return system;
};
