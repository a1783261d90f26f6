import type { ActiveFault } from '@evolua/lab-contract/active-fault';
import { Link } from 'wouter';
import { formatCountdown } from '../../format/format-countdown.ts';
import { wordsOf } from '../../text/words-of.ts';
import { useAct } from '../state/use-act.ts';
import { useCanAct } from '../state/use-can-act.ts';
import { useLab } from '../state/use-lab.ts';
import { useLabServices } from '../state/use-lab-services.ts';
import { useRemaining } from '../state/use-remaining.ts';
import { labText } from '../text/lab-text.ts';
import './broken-now.css';

/** After the screen that they are on has come. */
const toFaults = (): void =>
  void requestAnimationFrame(() => document.getElementById('falhas')?.focus());

/** What is broken now, on every screen, and the one button that repairs all of it. */
export const BrokenNow = () => {
  const active = useLab((lab) => lab.active);
  const { api } = useLabServices();
  const canAct = useCanAct();
  const { busy, problem, act } = useAct();
  const newest = active.toSorted((one, other) => other.startedAt - one.startedAt)[0];
  if (!newest) return null;
  return (
    <section className="broken-now" aria-label={labText.broken.label}>
      <Link href="/" className="broken-pill" onClick={toFaults}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="M5 .6 9.4 5 5 9.4 .6 5Z" />
        </svg>
        <span className="broken-title">{newest.title}</span>
        <Countdown key={newest.startedAt} fault={newest} />
        {active.length > 1 && <span>{labText.broken.more(active.length - 1)}</span>}
      </Link>
      {canAct && (
        <button
          type="button"
          className="button-quiet"
          aria-disabled={busy}
          onClick={() => act(api.repairAll)}
        >
          {labText.broken.repairAll}
        </button>
      )}
      {problem && <p role="alert">{wordsOf(problem).title}</p>}
    </section>
  );
};

const Countdown = ({ fault }: { readonly fault: ActiveFault }) => {
  const seconds = useRemaining(fault.endsAt);
  const repairing = fault.state === 'repairing' || seconds === 0;
  return (
    <span className="fig">{repairing ? labText.broken.repairing : formatCountdown(seconds)}</span>
  );
};
