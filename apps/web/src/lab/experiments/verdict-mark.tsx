import type { RunView } from '@evolua/lab-contract/run-view';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { StateMark } from '../parts/state-mark.tsx';
import { experimentsText } from '../text/experiments-text.ts';
import { verdictOf } from './verdict-of.ts';

const shapes = { held: 'good', missed: 'failed', open: 'waiting', none: 'waiting' } as const;

type Props = {
  readonly run: RunView | undefined;
  readonly version: VersionId;
  readonly quiet?: boolean;
};

/** Whether a version did what was expected of it, as a shape and a word. */
export const VerdictMark = ({ run, version, quiet = false }: Props) => {
  const verdict = verdictOf(run, version);
  return (
    <StateMark shape={shapes[verdict]} word={experimentsText.verdicts[verdict]} quiet={quiet} />
  );
};
