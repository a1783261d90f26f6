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

/** Shorter than a test may take, all together. */
const limits = { beforeMs: 40_000, duringMs: 40_000, afterMs: 30_000 };

/**
 * The experiments of a real system, at another pace than its own, with accounts, traffic and a desk
 * of their own.
 */
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
  const ports = { desk, traffic, classroom, versions };
  const school = createExperiments({ ...ports, experiments, pace, limits });
  return {
    play: async (id) => {
      const claim = school.claim();
      try {
        return await claim.play(
          id,
          versions.map((version) => version.id),
        );
      } finally {
        claim.release();
        // One that could not be repaired is not to spoil the next.
        if (desk.active().length > 0) await desk.repairAll();
      }
    },
    close: async () => {
      await school.abort();
      await desk.close();
      await traffic.close();
      await classroom.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
