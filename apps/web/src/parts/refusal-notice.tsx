import type { Asking } from '../answers/asking.ts';
import type { Problem } from '../api/problem.ts';
import { useSystem } from '../app/use-system.ts';
import { stationsOf } from '../route/stations-of.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { RouteLine } from './route-line.tsx';

type Props = {
  readonly asking: Asking;
  readonly problem: Problem;
  /** What stands in the composer now. */
  readonly draft: string;
  readonly onSend: () => void;
  readonly onAgain: () => void;
};

/** Why a question was not taken. It is sent again from where it stands: composer, or its own place. */
export const RefusalNotice = ({ asking, problem, draft, onSend, onAgain }: Props) => {
  const system = useSystem();
  const { route } = problem;
  const providers = system?.providers ?? [];
  const atHand = asking.verb === 'ask' && asking.edits === undefined && draft === asking.text;
  const retry = asking.verb === 'ask' ? (atHand ? onSend : undefined) : onAgain;
  return (
    <ProblemNotice problem={problem} onRetry={retry}>
      {route && (
        <RouteLine
          stations={stationsOf({ phase: 'refused', route, summary: undefined, providers })}
        />
      )}
    </ProblemNotice>
  );
};
