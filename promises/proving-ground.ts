import { fileURLToPath } from 'node:url';
import type { System } from '@evolua/lab/system/system';
import { type Version, versions } from '@evolua/lab/system/versions';
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
/** Servers are started a hundred times here: with what Node compiled before, in half the time. */
const COMPILED = fileURLToPath(new URL('../node_modules/.cache/promises', import.meta.url));

/** Where `whole-run.ts` finds what is to be closed at the end of the run. */
type Kept = { provingGrounds?: Map<string, Promise<ProvingGround>> };

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
  const kept = globalThis as Kept;
  kept.provingGrounds ??= new Map();
  const known = kept.provingGrounds.get(id);
  if (known !== undefined) {
    const { system, tracer } = await known;
    await freshen(system, tracer);
    return known;
  }
  const opening = open(version);
  kept.provingGrounds.set(id, opening);
  return opening;
};

const open = async (version: Version): Promise<ProvingGround> => {
  const { system, close } = await startOwnSystem({
    versions: [version],
    screens: false,
    durable: true,
    returnScale: RETURN_SCALE,
    environment: { NODE_COMPILE_CACHE: COMPILED },
  });
  return { version, system, tracer: createTracer(system), close };
};
