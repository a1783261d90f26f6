import type { Slo } from './slo.ts';

/** What the four versions have promised. */
export const slos: readonly Slo[] = [
  { version: 'v1', objective: 0.95, objectiveText: '95%', pagesHalf: true },
  { version: 'v2', objective: 0.99, objectiveText: '99%', pagesHalf: false },
  { version: 'v3', objective: 0.999, objectiveText: '99,9%', pagesHalf: false },
  { version: 'v4', objective: 0.9999, objectiveText: '99,99%', pagesHalf: false },
];
