import type { Hypothesis } from '@evolua/lab-contract/hypothesis';
import { StationMark } from '../../parts/station-mark.tsx';
import type { Station } from '../../route/station.ts';

const shapes: Readonly<Record<Hypothesis['verdict'], Station['shape']>> = {
  breaks: 'failed',
  dips: 'degraded',
  holds: 'good',
};

/** What is expected of a version, in the shapes of the route line. */
export const VerdictMark = ({ verdict }: Pick<Hypothesis, 'verdict'>) => (
  <StationMark shape={shapes[verdict]} />
);
