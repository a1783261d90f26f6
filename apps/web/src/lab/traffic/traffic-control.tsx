import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useAct } from '../state/use-act.ts';
import { useCanAct } from '../state/use-can-act.ts';
import { useLab } from '../state/use-lab.ts';
import { useLabServices } from '../state/use-lab-services.ts';
import { measureText } from '../text/measure-text.ts';
import { pacesOf } from './paces-of.ts';
import './traffic-control.css';

const words = measureText.traffic;

/** The background traffic: on or off, and how much of it. Without the key there is nothing to choose. */
export const TrafficControl = () => {
  const { api } = useLabServices();
  const { on, perSecond, perSecondMax } = useLab((lab) => lab.traffic);
  const canAct = useCanAct();
  const { busy, problem, act } = useAct();
  if (!canAct) return null;
  return (
    <div className="traffic-control">
      <label>
        <span>{words.pace}</span>
        <select
          value={perSecond}
          disabled={!on || busy}
          onChange={({ target }) =>
            act(() => api.setTraffic({ on, perSecond: Number(target.value) }))
          }
        >
          {pacesOf(perSecond, perSecondMax).map((pace) => (
            <option key={pace} value={pace}>
              {words.perSecond(pace)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button-quiet"
        aria-disabled={busy}
        onClick={() => act(() => api.setTraffic({ on: !on, perSecond }))}
      >
        {on ? words.on : words.off}
      </button>
      <div role="alert">{problem && <ProblemNotice problem={problem} />}</div>
    </div>
  );
};
