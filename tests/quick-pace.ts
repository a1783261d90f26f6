import type { Pace } from '@evolua/lab/experiments/pace';

/**
 * As few questions as can tell: in class an experiment asks three times as many. Ten of them leave
 * room for one that a hedge took elsewhere, where nine in ten are expected of a provider.
 */
export const quickPace: Pace = { probesBefore: 4, probesDuring: 10, probesAfter: 3, perSecond: 5 };
