import type { FaultOrder } from '@evolua/lab-contract/fault-order';
import type { FaultView } from '@evolua/lab-contract/fault-view';
import { useId, useState } from 'react';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useAct } from '../state/use-act.ts';
import { useCanAct } from '../state/use-can-act.ts';
import { useLab } from '../state/use-lab.ts';
import { useLabServices } from '../state/use-lab-services.ts';
import { faultsText } from '../text/faults-text.ts';
import { FaultDetail } from './fault-detail.tsx';
import { FaultOn } from './fault-on.tsx';
import { Hypotheses } from './hypotheses.tsx';
import { usualOrder } from './usual-order.ts';
import './fault-row.css';

/** A fault: what it does, what is expected, and the one verb that fits now. */
export const FaultRow = ({ fault }: { readonly fault: FaultView }) => {
  const { id, title, how } = fault;
  const { api } = useLabServices();
  const versions = useLab((lab) => lab.versions);
  const active = useLab((lab) => lab.active.find((each) => each.id === id));
  const canAct = useCanAct();
  const { busy, problem, act } = useAct();
  const [open, setOpen] = useState(false);
  const [order, setOrder] = useState<FaultOrder>(usualOrder(fault));
  const detailId = useId();
  const nowhere = order.versions?.length === 0;
  return (
    <li className="fault-row" data-on={active !== undefined || undefined}>
      <div className="fault-words">
        <h4>{title}</h4>
        <p>{how}</p>
        {active && <FaultOn active={active} />}
      </div>
      {canAct && active && (
        <button
          type="button"
          className="button"
          aria-label={faultsText.repairLabel(title)}
          aria-disabled={busy || active.state === 'repairing'}
          onClick={() => act(() => api.repair(id))}
        >
          {faultsText.repair}
        </button>
      )}
      {canAct && !active && (
        <button
          type="button"
          className="button-quiet"
          aria-label={faultsText.breakLabel(title)}
          aria-disabled={busy || nowhere}
          onClick={() => nowhere || act(() => api.breakPart(id, order))}
        >
          {faultsText.break}
        </button>
      )}
      <div className="fault-foot">
        <Hypotheses fault={fault} versions={versions} />
        <button
          type="button"
          className="link"
          aria-label={faultsText.moreLabel(title)}
          aria-expanded={open}
          aria-controls={detailId}
          onClick={() => setOpen(!open)}
        >
          {faultsText.more}
        </button>
      </div>
      <div role="alert">{problem && <ProblemNotice problem={problem} />}</div>
      <div id={detailId} className="fault-detail" hidden={!open}>
        {open && (
          <FaultDetail
            fault={fault}
            versions={versions}
            order={order}
            onChange={canAct && !active ? setOrder : undefined}
          />
        )}
      </div>
    </li>
  );
};
