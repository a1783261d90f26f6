import type { FaultOrder } from '@evolua/lab-contract/fault-order';
import type { FaultView } from '@evolua/lab-contract/fault-view';
import type { VersionView } from '@evolua/lab-contract/version-view';
import { faultsText } from '../text/faults-text.ts';
import { FaultChoice } from './fault-choice.tsx';
import { VerdictMark } from './verdict-mark.tsx';

type Props = {
  readonly fault: FaultView;
  readonly versions: readonly VersionView[];
  readonly order: FaultOrder;
  /** Absent: there is nothing to choose now. */
  readonly onChange: ((order: FaultOrder) => void) | undefined;
};

/** What a fault stands for, what is expected and why, and how much of it there shall be. */
export const FaultDetail = ({ fault, versions, order, onChange }: Props) => (
  <>
    {onChange && (
      <FaultChoice fault={fault} versions={versions} order={order} onChange={onChange} />
    )}
    <p>
      <b>{faultsText.standsFor}</b> {fault.standsFor}
    </p>
    {fault.note && <p>{fault.note}</p>}
    <ul className="expectations">
      {versions.map(({ id }) => {
        const { verdict, badSecondsMax, sentence } = fault.hypotheses[id];
        return (
          <li key={id}>
            <VerdictMark verdict={verdict} />
            <p>
              <b data-version={id}>{id.toUpperCase()}</b> {faultsText.verdicts[verdict]}: {sentence}{' '}
              <small>
                {badSecondsMax === 'while-it-lasts'
                  ? faultsText.badAll
                  : faultsText.bad(badSecondsMax)}
              </small>
            </p>
          </li>
        );
      })}
    </ul>
  </>
);
