import type { ProcessView } from '@evolua/lab-contract/process-view';
import type { Station } from '../../route/station.ts';

/** A process' state as a shape: what does not answer now is broken, a spare is only not there. */
export const shapeOfProcess: Readonly<Record<ProcessView['state'], Station['shape'] | 'spare'>> = {
  ready: 'good',
  starting: 'waiting',
  returning: 'failed',
  frozen: 'degraded',
  stopping: 'waiting',
  stopped: 'failed',
  spare: 'spare',
};
