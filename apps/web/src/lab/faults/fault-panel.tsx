import { useLab } from '../state/use-lab.ts';
import { faultsText } from '../text/faults-text.ts';
import { FaultGroupView } from './fault-group-view.tsx';
import { groupsOf } from './groups-of.ts';
import './fault-panel.css';

/** Everything that can be broken, by the part that breaks. */
export const FaultPanel = () => {
  const faults = useLab((lab) => lab.faults);
  const groups = groupsOf(faults);
  return (
    <section className="fault-panel" id="falhas" tabIndex={-1} aria-labelledby="falhas-titulo">
      <header>
        <h2 id="falhas-titulo">{faultsText.title}</h2>
        <p>{groups.length === 0 ? faultsText.nothing : faultsText.lead}</p>
      </header>
      {groups.map(({ group, faults }, index) => (
        <FaultGroupView key={group} group={group} faults={faults} first={index === 0} />
      ))}
    </section>
  );
};
