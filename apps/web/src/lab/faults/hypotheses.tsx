import type { FaultView } from '@evolua/lab-contract/fault-view';
import type { VersionView } from '@evolua/lab-contract/version-view';
import { faultsText } from '../text/faults-text.ts';
import { VerdictMark } from './verdict-mark.tsx';

type Props = { readonly fault: FaultView; readonly versions: readonly VersionView[] };

/** What each version is expected to do: a shape, and the word for it. */
export const Hypotheses = ({ fault: { hypotheses }, versions }: Props) => (
  <ul className="hypotheses" aria-label={faultsText.expected}>
    {versions.map(({ id }) => {
      const { verdict } = hypotheses[id];
      const word = faultsText.verdicts[verdict];
      return (
        <li key={id} data-verdict={verdict}>
          <VerdictMark verdict={verdict} /> {id.toUpperCase()} <span>{word}</span>
        </li>
      );
    })}
  </ul>
);
