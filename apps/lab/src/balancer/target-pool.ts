import { setTimeout as delay } from 'node:timers/promises';
import { httpProbe } from '../supervisor/http-probe.ts';
import type { Target } from './target.ts';

export type TargetPool = {
  /** Resolves once it has been asked whether it is ready; it is asked on and on from then. */
  readonly add: (target: Target) => Promise<void>;
  /** Nothing new for the one of this name; what it has goes on to its end. */
  readonly remove: (name: string) => void;
  readonly has: (name: string) => boolean;
  readonly close: () => void;
  readonly ready: () => readonly Target[];
  /** Everyone in turn; those of `region` first, while one of them is ready. */
  readonly pick: (region: string | undefined, tried: ReadonlySet<Target>) => Target | undefined;
  /** It can't be connected: out until it answers again. */
  readonly markUnreachable: (target: Target) => void;
  /** Counts a request of this target; to be called back once, when the request is over. */
  readonly begin: (target: Target) => () => void;
  /** Of those that have been taken out, too. */
  readonly inFlight: (name: string) => number;
};

const probeEveryMs = 500;
/** The readiness of a version waits up to 1 s for its stores. */
const probeTimeoutMs = 2_000;

/** The instances of a version, with who of them may get requests now. */
export function targetPool(options: {
  /** Receives every change but what the first question after an `add` tells. */
  readonly onChange: (target: Target, ready: boolean) => void;
}): TargetPool {
  const { onChange } = options;
  const targets = new Map<Target, AbortController>();
  const ready = new Set<Target>();
  const counts = new Map<string, number>();
  let turn = 0;

  const named = (name: string) => [...targets.keys()].find((target) => target.name === name);
  const count = (name: string) => counts.get(name) ?? 0;
  const note = (target: Target, answers: boolean, tell: boolean) => {
    if (!targets.has(target) || answers === ready.has(target)) return;
    if (answers) ready.add(target);
    else ready.delete(target);
    if (tell && !target.leaving()) onChange(target, answers);
  };
  const remove = (target: Target) => {
    targets.get(target)?.abort();
    targets.delete(target);
    ready.delete(target);
  };
  const free = () => [...targets.keys()].filter((target) => ready.has(target) && !target.leaving());

  return {
    add: async (target) => {
      const asking = new AbortController();
      const { signal } = asking;
      targets.set(target, asking);
      const probe = httpProbe(`http://127.0.0.1:${target.port}/v1/health/ready`, probeTimeoutMs);
      const watch = async () => {
        while (!signal.aborted) {
          await delay(probeEveryMs, undefined, { signal }).catch(() => {});
          if (!signal.aborted) note(target, await probe(), true);
        }
      };
      note(target, await probe(), false);
      void watch();
    },
    remove: (name) => {
      const target = named(name);
      if (target) remove(target);
    },
    has: (name) => named(name) !== undefined,
    close: () => {
      for (const target of targets.keys()) remove(target);
    },
    ready: free,
    pick: (region, tried) => {
      const untried = free().filter((target) => !tried.has(target));
      const near = untried.filter((target) => target.region === region);
      const choice = near.length > 0 ? near : untried;
      turn += 1;
      return choice[turn % choice.length];
    },
    markUnreachable: (target) => note(target, false, true),
    begin: ({ name }) => {
      counts.set(name, count(name) + 1);
      return () => void counts.set(name, count(name) - 1);
    },
    inFlight: count,
  };
}
