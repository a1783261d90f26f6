import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunView } from '@evolua/lab-contract/run-view';
import { createClassroom } from '../../src/classroom/create-classroom.ts';
import { createExperiments } from '../../src/experiments/create-experiments.ts';
import type { Experiment } from '../../src/experiments/experiment.ts';
import type { Pace } from '../../src/experiments/pace.ts';
import { createFaultDesk } from '../../src/faults/create-fault-desk.ts';
import type { System } from '../../src/system/system.ts';
import { versions } from '../../src/system/versions.ts';
import { createTraffic } from '../../src/traffic/create-traffic.ts';

/** The experiments of a real system, with accounts, traffic and a desk of their own. */
export async function openSchool(
  system: System,
  experiments: readonly Experiment[],
  pace: Pace,
): Promise<{
  /** Resolves when it is over, however it ended. */
  readonly play: (id: string) => Promise<RunView>;
  readonly close: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'evolua-experiments-'));
  const classroom = createClassroom({ urls: system.urls, file: join(folder, 'turma.json') });
  const traffic = createTraffic({ classroom, versions });
  const desk = createFaultDesk({ ground: { ...system, versions }, surge: traffic.surge });
  const school = createExperiments({ experiments, desk, traffic, classroom, versions, pace });
  return {
    play: async (id) => {
      const claim = school.claim();
      const all = versions.map((version) => version.id);
      return claim.play(id, all).finally(claim.release);
    },
    close: async () => {
      await school.abort();
      await desk.close();
      await traffic.close();
      await classroom.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
