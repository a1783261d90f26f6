import { cpus } from 'node:os';
import { processStat } from '@evolua/lab/supervisor/process-stat';
import type { LabState } from '@evolua/lab-contract/lab-state';
import type { ProcessView } from '@evolua/lab-contract/process-view';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { createCpuLedger } from './cpu-ledger.ts';
import type { Sample } from './sample.ts';

const EVERY_MS = 2_000;
const SECOND_MS = 1_000;

type Watched = {
  readonly version: VersionId;
  readonly state: () => Promise<LabState>;
  /** `undefined`: it runs where it can't be seen. */
  readonly generatorPid: number | undefined;
};

/** Looks at who uses what, until it is stopped. */
export const watchMachine = ({ version, state, generatorPid }: Watched) => {
  const samples: Sample[] = [];
  const ledger = createCpuLedger();
  let timer: NodeJS.Timeout | undefined;
  let last = { atMs: performance.now(), busyMs: busyMs() };

  const look = async () => {
    const { processes } = await state();
    const own = processes.filter((each) => each.version === version);
    const simulator = pidsOf(processes.filter(({ kind }) => kind === 'simulator'));
    // Every part is a child of the laboratory.
    const lab = pidsOf(processes).flatMap((pid) => processStat(pid)?.parent ?? [])[0];
    const now = { atMs: performance.now(), busyMs: busyMs() };
    const seconds = (now.atMs - last.atMs) / SECOND_MS;
    const spent = ledger();
    samples.push({
      at: Date.now(),
      cpu: {
        version: spent(pidsOf(own)) / seconds,
        generator: spent(present(generatorPid)) / seconds,
        lab: spent(present(lab), 'alone') / seconds,
        simulator: spent(simulator) / seconds,
        machine: (now.busyMs - last.busyMs) / SECOND_MS / seconds,
      },
      memoryMb: memoryOf(own),
      instances: own.filter(({ kind, pid }) => kind === 'server' && pid !== undefined).length,
    });
    last = now;
  };
  const run = async () => {
    // A laboratory that is busy is looked at a little later.
    await look().catch(() => {});
    if (timer !== undefined) timer = setTimeout(run, EVERY_MS);
  };
  timer = setTimeout(run, 0);
  return {
    stop: (): readonly Sample[] => {
      clearTimeout(timer);
      timer = undefined;
      // The first has nothing before it.
      return samples.slice(1);
    },
  };
};

const pidsOf = (processes: readonly ProcessView[]) => processes.flatMap(({ pid }) => pid ?? []);
const present = (pid: number | undefined) => (pid === undefined ? [] : [pid]);

const memoryOf = (processes: readonly ProcessView[]): number | undefined => {
  const known = processes.flatMap(({ memoryMb }) => memoryMb ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, each) => sum + each, 0);
};

const busyMs = (): number =>
  cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
