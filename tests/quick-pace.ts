import type { Pace } from '@evolua/lab/experiments/pace';

/** As few questions as can tell: in class an experiment asks four times as many. */
export const quickPace: Pace = { probesBefore: 4, probesDuring: 8, probesAfter: 3, perSecond: 5 };
