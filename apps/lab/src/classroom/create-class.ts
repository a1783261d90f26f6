import { setTimeout as delay } from 'node:timers/promises';
import { enrol } from './enrol.ts';
import { expel } from './expel.ts';
import type { Roll } from './open-roll.ts';
import type { Pupil } from './pupil.ts';

/** The accounts at one version, which ask in turns. */
export type Class = {
  /** Whose turn it is. Rejects with the reason why there is nobody. */
  readonly next: () => Promise<Pupil>;
  /** Grows to so many, one after the other; resolves when they are there, or one can't be made. */
  readonly grow: (pupils: number) => Promise<void>;
  /** The version does not know it any more. */
  readonly forget: (pupil: Pupil) => void;
  /** Removes all of them, as long as it takes. */
  readonly close: () => Promise<void>;
};

/** A sign-up costs the version a tenth of a second of a processor: they are spread out. */
const pauseMs = 100;
const tryAgainMs = 1_000;
/** What is asked stays in the database until its account goes: so it can't grow for ever. */
const questionsMax = 600;
/** Longer than its last answers take. */
const farewellMs = 30_000;

/** The class of the version behind `url`; nobody signs up before somebody is needed. */
export function createClass(version: string, url: string, roll: Roll): Class {
  const pupils: { readonly pupil: Pupil; questions: number }[] = [];
  const leaving = new Map<Pupil, NodeJS.Timeout>();
  const toRemove = new Set(roll.left(version));
  let wanted = 1;
  let turn = 0;
  let failure: unknown;
  let failedAtMs = Number.NEGATIVE_INFINITY;
  let growing: Promise<void> | undefined;
  let step: Promise<void> | undefined;
  let cleaning: Promise<void> | undefined;
  let closed = false;

  const enrolOne = async () => {
    try {
      const pupil = await enrol(url);
      roll.add(version, pupil);
      if (closed) toRemove.add(pupil);
      else pupils.push({ pupil, questions: 0 });
    } catch (error) {
      failure = error;
      failedAtMs = performance.now();
    }
  };
  const remove = async (pupil: Pupil) => {
    await expel(url, pupil);
    toRemove.delete(pupil);
    roll.remove(version, pupil);
  };
  const isWell = () => performance.now() - failedAtMs > tryAgainMs;
  const growOn = async () => {
    while (!closed && pupils.length < wanted && isWell()) {
      step = enrolOne();
      await step;
      step = delay(pauseMs, undefined, { ref: false });
      await step;
    }
  };
  /** What can't be removed now is for the next run. */
  const cleanUp = async () => {
    for (const pupil of toRemove) {
      if (closed) return;
      await remove(pupil);
      await delay(pauseMs, undefined, { ref: false });
    }
  };
  const keepGrowing = () => {
    if (closed || pupils.length >= wanted || !isWell()) return;
    growing ??= growOn().finally(() => {
      growing = undefined;
      cleaning ??= cleanUp().catch(() => {});
    });
  };
  const haveGrownTo = async (count: number) => {
    while (growing !== undefined && pupils.length < count && isWell()) await step;
  };
  const retire = (pupil: Pupil) => {
    const go = () => {
      leaving.delete(pupil);
      toRemove.add(pupil);
      void remove(pupil).catch(() => {});
    };
    leaving.set(pupil, setTimeout(go, farewellMs).unref());
  };
  const drop = (pupil: Pupil) => {
    const index = pupils.findIndex((each) => each.pupil === pupil);
    if (index >= 0) pupils.splice(index, 1);
  };

  return {
    next: async () => {
      keepGrowing();
      await haveGrownTo(1);
      turn = (turn + 1) % Math.max(1, pupils.length);
      const chosen = pupils[turn];
      if (chosen === undefined) throw failure;
      chosen.questions += 1;
      if (chosen.questions >= questionsMax) {
        drop(chosen.pupil);
        retire(chosen.pupil);
      }
      return chosen.pupil;
    },
    grow: async (count) => {
      wanted = Math.max(wanted, count);
      keepGrowing();
      await haveGrownTo(count);
    },
    forget: (pupil) => {
      drop(pupil);
      roll.remove(version, pupil);
    },
    close: async () => {
      closed = true;
      await growing;
      await cleaning;
      for (const timer of leaving.values()) clearTimeout(timer);
      const all = [...pupils.map(({ pupil }) => pupil), ...leaving.keys(), ...toRemove];
      for (const pupil of all) await remove(pupil).catch(() => {});
    },
  };
}
