import type { VersionId } from '@evolua/architecture/model/version-id';
import type { FaultView } from '@evolua/lab-contract/fault-view';
import { useState } from 'react';
import { FaultOn } from '../../lab/faults/fault-on.tsx';
import { RetryNotice } from '../../lab/parts/retry-notice.tsx';
import { useAct } from '../../lab/state/use-act.ts';
import { useLab } from '../../lab/state/use-lab.ts';
import { useLabServices } from '../../lab/state/use-lab-services.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { partText } from '../text/part-text.ts';
import { MeasuredNow } from './measured-now.tsx';
import { RealVerb } from './real-verb.tsx';

type Props = { readonly faults: readonly string[]; readonly version: VersionId };

const words = partText.real;

/** Breaks one of these faults' parts after a second question, tells what happens, repairs it. */
export const FaultVerbs = ({ faults, version }: Props) => {
  const { api } = useLabServices();
  const offered = useLab((lab) => lab.faults);
  const [chosen, choose] = useState(faults[0]);
  const [asking, ask] = useState(false);
  const { busy, problem, act } = useAct();
  const known = faults.flatMap((id) => offered.find((each) => each.id === id) ?? []);
  const fault = known.find(({ id }) => id === chosen) ?? known[0];
  const active = useLab((lab) => lab.active.find(({ id }) => id === fault?.id));
  if (!fault) return <RealVerb reason={words.noFault} />;
  const { id, title, perVersion } = fault;
  const confirm = (): void => {
    ask(false);
    act(() => api.breakPart(id, perVersion ? { versions: [version] } : {}));
  };
  return (
    <>
      {active ? (
        <div className="real-verb">
          <p>
            <b>{title}</b>
          </p>
          <FaultOn active={active} />
          <button
            type="button"
            className="button"
            aria-disabled={busy || active.state === 'repairing'}
            onClick={() => act(() => api.repair(id))}
          >
            {words.repair}
          </button>
          <MeasuredNow />
        </div>
      ) : (
        <RealVerb busy={busy} onBreak={() => ask(true)}>
          {known.length > 1 && <Which known={known} chosen={id} onChoose={choose} />}
        </RealVerb>
      )}
      <RetryNotice problem={problem} />
      <Dialog title={words.confirm} open={asking} onClose={() => ask(false)}>
        <p>{words.confirmLead(title, perVersion ? version : undefined)}</p>
        <p>{fault.how}</p>
        <div className="dialog-verbs">
          <button type="button" className="button" onClick={confirm}>
            {words.break}
          </button>
          <button type="button" className="button-quiet" data-first onClick={() => ask(false)}>
            {words.cancel}
          </button>
        </div>
      </Dialog>
    </>
  );
};

type WhichProps = {
  readonly known: readonly FaultView[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

const Which = ({ known, chosen, onChoose }: WhichProps) => (
  <select aria-label={words.which} value={chosen} onChange={({ target }) => onChoose(target.value)}>
    {known.map(({ id, title }) => (
      <option key={id} value={id}>
        {title}
      </option>
    ))}
  </select>
);
