import { labRefusal } from '../control/lab-refusal.ts';
import type { Part } from '../supervisor/part.ts';
import { kindOfPart } from '../system/kind-of-part.ts';
import type { Aim } from './aim.ts';
import type { Fault } from './fault.ts';
import { findLinks } from './find-links.ts';
import { findParts } from './find-parts.ts';
import type { Hands } from './hands.ts';
import type { Tools } from './tools.ts';

export type OwnHands = {
  readonly hands: Hands;
  /** The newest first. What fails is kept for the next call. @throws the first failure. */
  readonly undo: () => Promise<void>;
  /** How often something was met so far; `undefined`: it is no longer in force. */
  readonly struck: () => Promise<number | undefined>;
};

/** The hands of one fault, for one time. */
export function createHands(tools: Tools, fault: Fault, aim: Aim): OwnHands {
  const { ground, simulator, holders, toxics } = tools;
  let undos: (() => Promise<void>)[] = [];
  const counters: (() => number)[] = [];
  const ruleIds: string[] = [];

  /** `undo` is known before `act` has begun: what fails half-way is undone as well. */
  const act = async (undo: () => Promise<void>, work: () => Promise<unknown>) => {
    undos = [undo, ...undos];
    await work();
  };
  const strike = async (
    parts: readonly Part[],
    blow: (part: Part) => Promise<void> | void,
    heal: (parts: readonly Part[]) => Promise<void>,
  ) => {
    holders.take(parts, fault);
    // A spare that does not run stays a spare, and is nobody else's meanwhile.
    const struck = parts.filter(({ state }) => state !== 'stopped');
    const undo = async () => {
      await heal(struck);
      holders.giveBack(parts, fault.id);
    };
    await act(undo, () => Promise.all(struck.map(blow)));
    counters.push(() => struck.length);
  };

  const hands: Hands = {
    versions: aim.versions,
    intensity: aim.intensity ?? 0,
    partsOf: (version, kind, region) => findParts(ground, version, kind, region),
    failCalls: async (provider, what, share = 1) => {
      const id = `${fault.id}.${provider}`;
      ruleIds.push(id);
      await act(
        () => simulator.remove(id),
        () => simulator.fail(what, { id, provider, probability: share }),
      );
    },
    spoilLinks: async (version, to, spoilt, region) => {
      for (const link of findLinks(ground, version, to, region)) {
        const before = link.counters.struck;
        counters.push(() => link.counters.struck - before);
        await act(
          () => toxics.remove(link, fault.id),
          () => toxics.put(link, fault.id, spoilt),
        );
      }
    },
    kill: (parts) => strike(parts, (part) => part.kill(), startAll),
    crash: (parts) => {
      mustStand(parts);
      return strike(parts, (part) => part.crash(), startAll);
    },
    freeze: async (parts) => {
      mustStand(parts);
      await strike(
        parts,
        (part) => part.freeze(),
        async (frozen) => {
          for (const part of frozen) part.thaw();
        },
      );
    },
    surge: (factor) => {
      const ids = aim.versions.map(({ id }) => id);
      const release = tools.surge(factor, ids);
      undos = [async () => release(), ...undos];
    },
  };

  return {
    hands,
    undo: async () => {
      const failures: unknown[] = [];
      const left: typeof undos = [];
      for (const undo of undos) {
        await undo().catch((error: unknown) => {
          failures.push(error);
          left.push(undo);
        });
      }
      undos = left;
      if (failures.length > 0) throw failures[0];
    },
    struck: async () => {
      const counted = counters.reduce((sum, counter) => sum + counter(), 0);
      if (ruleIds.length === 0) return counted;
      const attempts = await simulator.struck();
      if (ruleIds.some((id) => attempts[id] === undefined)) return undefined;
      return ruleIds.reduce((sum, id) => sum + (attempts[id] ?? 0), counted);
    },
  };
}

/** A server that starts needs its stores. */
async function startAll(parts: readonly Part[]): Promise<void> {
  const isServer = ({ name }: Part) => kindOfPart(name) === 'server';
  await Promise.all(parts.filter((part) => !isServer(part)).map((part) => part.start()));
  await Promise.all(parts.filter(isServer).map((part) => part.start()));
}

/** What lies on the floor can't be knocked down, and a fault that meets nobody is none. */
function mustStand(parts: readonly Part[]): void {
  const down = parts.find(({ state }) => state !== 'ready');
  if (down === undefined) return;
  throw labRefusal(409, 'not_standing', {
    title: 'Este processo não está de pé.',
    detail: `O processo ${down.name} não está de pé agora: espere que ele volte.`,
  });
}
