import type { ActiveFault } from '@evolua/lab-contract/active-fault';
import { formatCountdown } from '../../format/format-countdown.ts';
import { useLab } from '../state/use-lab.ts';
import { useRemaining } from '../state/use-remaining.ts';
import { faultsText } from '../text/faults-text.ts';

/** How long a fault still lasts, where it is, and that it really happens. */
export const FaultOn = ({ active }: { readonly active: ActiveFault }) => {
  const { versions, endsAt, state, struck } = active;
  const all = useLab((lab) => lab.versions.length);
  const seconds = useRemaining(endsAt);
  const ending = state === 'repairing' || seconds === 0;
  return (
    <p className="fault-on">
      <b>{ending ? faultsText.repairing : faultsText.endsIn(formatCountdown(seconds))}</b>
      {versions.length < all && ` · ${versions.map((each) => each.toUpperCase()).join(', ')}`}
      {' · '}
      {faultsText.struck(struck)}
    </p>
  );
};
