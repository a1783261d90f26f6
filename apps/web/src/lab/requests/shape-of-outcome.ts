import type { RequestTrace } from '@evolua/lab-contract/request-trace';
import type { Station } from '../../route/station.ts';

/** What became of a request as a shape: turned away in order is neither good nor bad. */
export const shapeOfOutcome: Readonly<Record<RequestTrace['outcome'], Station['shape']>> = {
  good: 'good',
  degraded: 'degraded',
  shed: 'waiting',
  bad: 'failed',
};
