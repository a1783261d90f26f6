import type { ChaosExperiment } from '../src/domain/chaos-experiment.ts';

/** An experiment that strikes everything for a minute, with what a test cares about changed. */
export const anExperiment = (changes: Partial<ChaosExperiment> = {}): ChaosExperiment => ({
  hypothesis: 'quem lê não percebe',
  faults: { error: { code: 'overloaded' } },
  blastRadius: { share: 1, concurrentMax: 1_000 },
  durationMs: 60_000,
  stopWhen: { badShare: 1, windowMs: 60_000, answersMin: 1 },
  ...changes,
});
