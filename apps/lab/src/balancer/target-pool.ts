import { setTimeout as delay } from 'node:timers/promises';
import { httpProbe } from '../supervisor/http-probe.ts';
import type { Probe } from '../supervisor/probe.ts';
import type { Target } from './target.ts';

export type TargetPool = {
  /** Asks everyone once, and then on and on until `close`. */
  readonly open: () => Promise<void>;
  readonly close: () => void;
  readonly ready: () => readonly Target[];
  /** Everyone in turn; those of `region` first, while one of them is ready. */
  readonly pick: (region: string | undefined, tried: ReadonlySet<Target>) => Target | undefined;
  /** It can't be connected: out until it answers again. */
  readonly markUnreachable: (target: Target) => void;
};

const probeEveryMs = 500;
/** The readiness of a version waits up to 1 s for its stores. */
const probeTimeoutMs = 2_000;

/** The instances of a version, with who of them may get requests now. */
export function targetPool(options: {
  readonly targets: readonly Target[];
  /** Receives every change after the first round. */
  readonly onChange: (target: Target, ready: boolean) => void;
}): TargetPool {
  const { targets, onChange } = options;
  const ready = new Set<Target>();
  const closed = new AbortController();
  let turn = 0;

  const note = (target: Target, answers: boolean, tell: boolean) => {
    if (closed.signal.aborted || answers === ready.has(target)) return;
    if (answers) ready.add(target);
    else ready.delete(target);
    if (tell && !target.leaving()) onChange(target, answers);
  };
  const watch = async (target: Target, probe: Probe) => {
    while (!closed.signal.aborted) {
      await delay(probeEveryMs, undefined, { signal: closed.signal }).catch(() => {});
      note(target, await probe(), true);
    }
  };

  return {
    open: async () => {
      const probes = targets.map((target) => {
        const url = `http://127.0.0.1:${target.port}/v1/health/ready`;
        return { target, probe: httpProbe(url, probeTimeoutMs) };
      });
      await Promise.all(
        probes.map(async ({ target, probe }) => note(target, await probe(), false)),
      );
      for (const { target, probe } of probes) void watch(target, probe);
    },
    close: () => closed.abort(),
    ready: () => targets.filter((target) => ready.has(target) && !target.leaving()),
    pick: (region, tried) => {
      const free = targets.filter(
        (target) => ready.has(target) && !target.leaving() && !tried.has(target),
      );
      const near = free.filter((target) => target.region === region);
      const choice = near.length > 0 ? near : free;
      turn += 1;
      return choice[turn % choice.length];
    },
    markUnreachable: (target) => note(target, false, true),
  };
}
