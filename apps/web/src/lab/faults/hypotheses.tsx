import type { FaultView } from '@evolua/lab-contract/fault-view';
import type { VersionView } from '@evolua/lab-contract/version-view';
import { faultsText } from '../text/faults-text.ts';
import { VerdictMark } from './verdict-mark.tsx';

type Props = { readonly fault: FaultView; readonly versions: readonly VersionView[] };

const verdicts = ['breaks', 'dips', 'holds'] as const;

/** Who is expected to break, to dip and to hold: a shape, the word for it, and the versions. */
export const Hypotheses = ({ fault: { hypotheses }, versions }: Props) => (
  <ul className="hypotheses" aria-label={faultsText.expected}>
    {verdicts.map((verdict) => {
      const those = versions.filter(({ id }) => hypotheses[id].verdict === verdict);
      if (those.length === 0) return null;
      return (
        <li key={verdict} data-verdict={verdict}>
          <VerdictMark verdict={verdict} />
          {faultsText.verdicts[verdict]}
          {those.map(({ id }) => (
            <b key={id}>{id.toUpperCase()}</b>
          ))}
        </li>
      );
    })}
  </ul>
);
