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
  /** Puts it in order for the next, while others still prove; one with edits is closed. */
  readonly leave: () => Promise<void>;
};

type Kept = Omit<ProvingGround, 'leave'> & {
  readonly close: () => Promise<void>;
  /** Resolves when nothing is broken any more. */
  inOrder: Promise<void>;
};

/** A fifth of the time in which a dead part comes back in class: V1's Postgres in 2 s, V4's in 0.3 s. */
const RETURN_SCALE = 0.2;

/**
 * A version as `make dev` starts it, with nothing broken: the one that the promise before was
 * proven on, put in order, or a new one. With edits it is always a new one. To be left.
 */
export const provingGround = async (
  id: string,
  edits: readonly Edit[] = [],
): Promise<ProvingGround> => {
  const version = versions.find((each) => each.id === id);
  if (version === undefined) throw new Error(`no such version: ${id}`);
  if (edits.length > 0) {
    const edited = await editedVersion(version, edits);
    const { close, ...ground } = await open(edited.version).catch(async (error: unknown) => {
      await edited.remove();
      throw error;
    });
    return { ...ground, leave: () => close().finally(edited.remove) };
  }
  const ground = await keptForRun(id, () => open(version));
  await ground.inOrder;
  const leave = async () => {
    ground.inOrder = freshen(ground);
    // Told to whoever comes next.
    ground.inOrder.catch(() => undefined);
  };
  return { ...ground, leave };
};

const open = async (version: Version): Promise<Kept> => {
  const { system, close } = await startOwnSystem({
    versions: [version],
    screens: false,
    durable: true,
    returnScale: RETURN_SCALE,
  });
  const ground: Kept = {
    ...{ version, system, tracer: createTracer(system), inOrder: Promise.resolve() },
    close: () => ground.inOrder.catch(() => undefined).then(close),
  };
  return ground;
};
