import type { System } from '@evolua/lab/system/system';
import { type Version, versions } from '@evolua/lab/system/versions';
import { keptForRun } from '../tests/kept-for-run.ts';
import { startOwnSystem } from '../tests/start-own-system.ts';
import type { Edit } from './edit.ts';
import { editedVersion } from './edited-version.ts';
import { freshen } from './freshen.ts';
import { createTracer, type Tracer } from './traces.ts';

/** One version with a simulator of its own, alone. */
export type ProvingGround = {
  readonly version: Version;
  readonly system: System;
  readonly tracer: Tracer;
  readonly close: () => Promise<void>;
};

/** A fifth of the time in which a dead part comes back in class: V1's Postgres in 2 s, V4's in 0.3 s. */
const RETURN_SCALE = 0.2;

/**
 * A version as `make dev` starts it, with nothing broken: the one that the promise before was
 * proven on, put in order, or a new one. With edits it is always a new one, to be closed.
 */
export const provingGround = async (
  id: string,
  edits: readonly Edit[] = [],
): Promise<ProvingGround> => {
  const version = versions.find((each) => each.id === id);
  if (version === undefined) throw new Error(`no such version: ${id}`);
  if (edits.length > 0) {
    const edited = await editedVersion(version, edits);
    const ground = await open(edited.version).catch(async (error: unknown) => {
      await edited.remove();
      throw error;
    });
    return { ...ground, close: () => ground.close().finally(edited.remove) };
  }
  let isNew = false;
  const ground = await keptForRun(id, () => {
    isNew = true;
    return open(version);
  });
  if (!isNew) await freshen(ground);
  return ground;
};

const open = async (version: Version): Promise<ProvingGround> => {
  const { system, close } = await startOwnSystem({
    versions: [version],
    screens: false,
    durable: true,
    returnScale: RETURN_SCALE,
  });
  return { version, system, tracer: createTracer(system), close };
};
