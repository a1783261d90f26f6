import type { ProcessView } from '@evolua/lab-contract/process-view';
import { formatNumber } from '../../format/format-number.ts';
import { wordsOf } from '../../text/words-of.ts';
import { StateMark } from '../parts/state-mark.tsx';
import { useAct } from '../state/use-act.ts';
import { useCanAct } from '../state/use-can-act.ts';
import { useLabServices } from '../state/use-lab-services.ts';
import { labText } from '../text/lab-text.ts';
import { processesText } from '../text/processes-text.ts';
import { LogPanel } from './log-panel.tsx';
import { shapeOfProcess } from './shape-of-process.ts';

type Props = {
  readonly process: ProcessView;
  readonly open: boolean;
  readonly onOpen: () => void;
};

const { columns, states, none } = processesText;

/** A process: how it is, what it takes, and what can be done; its log unfolds below. */
export const ProcessRow = ({ process, open, onOpen }: Props) => {
  const { name, label, region, state, pid, memoryMb, inFlight, returns } = process;
  const { api } = useLabServices();
  const canAct = useCanAct();
  const { busy, problem, act } = useAct();
  const idle = state === 'spare' || busy;
  return (
    <>
      <tr data-state={state}>
        <th scope="row">
          <span className="fig">{name}</span>{' '}
          <span className="process-label">{region ? `${label} · ${region}` : label}</span>
        </th>
        <td data-label={columns.state}>
          <StateMark shape={shapeOfProcess[state]} word={states[state]} />
        </td>
        <Figure label={columns.pid} value={pid?.toString()} />
        <Figure
          label={columns.memory}
          value={memoryMb === undefined ? undefined : labText.memory(memoryMb)}
        />
        <Figure
          label={columns.inFlight}
          value={inFlight === undefined ? undefined : formatNumber(inFlight)}
        />
        <Figure label={columns.returns} value={formatNumber(returns)} />
        <td className="process-actions">
          <button
            type="button"
            className="link"
            aria-expanded={open}
            aria-label={processesText.logLabel(name)}
            onClick={onOpen}
          >
            {processesText.log}
          </button>
          {canAct && (
            <button
              type="button"
              className="link"
              aria-label={processesText.restartLabel(name)}
              aria-disabled={idle}
              onClick={() => idle || act(() => api.restartProcess(name))}
            >
              {processesText.restart}
            </button>
          )}
          {problem && <p role="alert">{wordsOf(problem).title}</p>}
        </td>
      </tr>
      {open && (
        <tr className="process-log">
          <td colSpan={7}>
            <LogPanel name={name} />
          </td>
        </tr>
      )}
    </>
  );
};

type FigureProps = { readonly label: string; readonly value: string | undefined };

/** On a narrow screen the label stands beside the figure, and what is not known is left out. */
const Figure = ({ label, value }: FigureProps) => (
  <td className="fig" data-label={label} data-unknown={value === undefined || undefined}>
    {value ?? none}
  </td>
);
