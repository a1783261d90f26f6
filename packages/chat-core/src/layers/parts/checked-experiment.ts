import type { ChaosExperiment } from '../../domain/chaos-experiment.ts';
import { checkedFaults } from './checked-faults.ts';
import { refuseUnless } from './refuse-unless.ts';

const DURATION_MS_MAX = 3_600_000;
const CONCURRENT_MAX = 10_000;
const STOP_WHEN = { badShare: 0.05, windowMs: 60_000, answersMin: 20 };

/** The experiment with its defaults. Throws `invalid_request` with the field that is unsafe. */
export const checkedExperiment = (experiment: ChaosExperiment): Required<ChaosExperiment> => {
  const { hypothesis, faults, probability = 1, targets = [], blastRadius, durationMs } = experiment;
  const { stopWhen = STOP_WHEN } = experiment;
  const isShare = (value: number) => value > 0 && value <= 1;
  const isCount = (value: number, max: number) =>
    Number.isInteger(value) && value >= 1 && value <= max;
  refuseUnless('hypothesis', hypothesis.trim() !== '');
  refuseUnless('probability', isShare(probability));
  refuseUnless('blastRadius.share', isShare(blastRadius.share));
  refuseUnless('blastRadius.concurrentMax', isCount(blastRadius.concurrentMax, CONCURRENT_MAX));
  refuseUnless('durationMs', durationMs > 0 && durationMs <= DURATION_MS_MAX);
  refuseUnless('stopWhen.badShare', isShare(stopWhen.badShare));
  refuseUnless('stopWhen.windowMs', stopWhen.windowMs > 0 && stopWhen.windowMs <= DURATION_MS_MAX);
  refuseUnless('stopWhen.answersMin', isCount(stopWhen.answersMin, CONCURRENT_MAX));
  checkedFaults(faults);
  return { hypothesis, faults, probability, targets, blastRadius, durationMs, stopWhen };
};
