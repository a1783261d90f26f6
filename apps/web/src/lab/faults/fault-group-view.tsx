import type { FaultGroup } from '@evolua/lab-contract/fault-group';
import type { FaultView } from '@evolua/lab-contract/fault-view';
import { useEffect, useState } from 'react';
import { useLab } from '../state/use-lab.ts';
import { faultsText } from '../text/faults-text.ts';
import { FaultRow } from './fault-row.tsx';

type Props = {
  readonly group: FaultGroup;
  readonly faults: readonly FaultView[];
  /** The first of the groups is open from the beginning: an empty panel would show no first step. */
  readonly first: boolean;
};

/** One part's faults; open while one of them is on. */
export const FaultGroupView = ({ group, faults, first }: Props) => {
  const on = useLab(
    ({ active }) => active.filter(({ id }) => faults.some((fault) => fault.id === id)).length,
  );
  const [open, setOpen] = useState(first);
  useEffect(() => {
    if (on > 0) setOpen(true);
  }, [on]);
  return (
    <details
      className="fault-group"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <h3>{faultsText.groups[group]}</h3>
        <span>{on > 0 ? faultsText.active(on) : faults.length}</span>
      </summary>
      {open && (
        <ul>
          {faults.map((fault) => (
            <FaultRow key={fault.id} fault={fault} />
          ))}
        </ul>
      )}
    </details>
  );
};
