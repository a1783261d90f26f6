import { type ChaosFaults, checkedFaults } from './checked-faults.ts';
import { refuseUnless } from './refuse-unless.ts';

/** An experiment as it is asked for; it serializes as it is. */
export type ChaosExperiment = {
  /** What is expected to hold, in a few words: it stands in the log and in the status. */
  readonly hypothesis: string;
  readonly faults: ChaosFaults;
  /** Of each call of an exposed request being struck; 1 when absent. */
  readonly probability?: number;
  /** Providers by name; all of them when absent. */
  readonly targets?: readonly string[];
  readonly blastRadius: {
    /** Of the requests seen, never more than this share is exposed. */
    readonly share: number;
    /** Nor more than this many at once. */
    readonly concurrentMax: number;
  };
  /** An experiment without an end is an outage. */
  readonly durationMs: number;
  /** The error budget whose burning stops it. */
  readonly stopWhen?: {
    /** Of the answers in the window, exposed or not. */
    readonly badShare: number;
    readonly windowMs: number;
    /** Fewer say nothing. */
    readonly answersMin: number;
  };
};

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
