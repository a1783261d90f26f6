import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import type { System } from '@evolua/lab/system/system';

/** What has happened to a system since it was fresh: by these a fault proves that it happened. */
export type Traces = {
  /** Calls of providers. */
  readonly calls: number;
  /** How many of them met which kind of fault. */
  readonly faults: Readonly<Record<string, number>>;
  /** The parts whose process is gone, another one, or frozen. */
  readonly fallen: readonly string[];
  /** How often a toxic of a link has struck, all links together. */
  readonly struck: number;
};

export type Tracer = { readonly read: () => Promise<Traces>; readonly reset: () => void };

/** Watches a system from outside. The simulator's part is told by its own journal. */
export const createTracer = (system: System): Tracer => {
  const simulator = createSimulatorAdmin(system.urls.simulator ?? '');
  const parts = Object.values(system.parts);
  const struck = () =>
    Object.values(system.links).reduce((sum, { counters }) => sum + counters.struck, 0);
  let pids = new Map(parts.map(({ name, pid }) => [name, pid]));
  let struckBefore = struck();

  return {
    read: async () => {
      const journal = await simulator.journal();
      const faults: Record<string, number> = {};
      for (const { kind } of journal.flatMap((attempt) => attempt.faults)) {
        faults[kind] = (faults[kind] ?? 0) + 1;
      }
      return {
        calls: await simulator.calls(),
        faults,
        fallen: parts
          .filter(({ name, pid, state }) => pids.get(name) !== pid || state !== 'ready')
          .map(({ name }) => name),
        struck: struck() - struckBefore,
      };
    },
    reset: () => {
      pids = new Map(parts.map(({ name, pid }) => [name, pid]));
      struckBefore = struck();
    },
  };
};
