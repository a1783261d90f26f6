import { useLocation } from 'wouter';
import { ColumnHeads } from '../../parts/column-heads.tsx';
import { Notice } from '../../parts/notice.tsx';
import { LabPage } from '../shell/lab-page.tsx';
import { useLab } from '../state/use-lab.ts';
import { labText } from '../text/lab-text.ts';
import { processesText } from '../text/processes-text.ts';
import { ProcessGroupRows } from './process-group-rows.tsx';
import { processGroups } from './process-groups.ts';
import './processes-screen.css';

const { columns } = processesText;

type Props = {
  /** The process whose log is unfolded: it has an address. */
  readonly open: string | undefined;
};

/** Everything that runs on this machine, as it is now. */
export const ProcessesScreen = ({ open }: Props) => {
  const processes = useLab((lab) => lab.processes);
  const memoryMb = useLab((lab) => lab.memoryMb);
  const [, navigate] = useLocation();
  return (
    <LabPage title={processesText.title} lead={processesText.lead}>
      <p className="processes-memory">
        {memoryMb === undefined ? (
          processesText.memoryUnknown
        ) : (
          <>
            <b className="fig">{labText.memory(memoryMb)}</b> {processesText.memoryTotal}
            <span>{processesText.memoryBound}</span>
          </>
        )}
      </p>
      {processes.length === 0 ? (
        <Notice tone="warn" {...processesText.empty} />
      ) : (
        <table className="processes">
          <ColumnHeads columns={columns} />
          {processGroups(processes).map((group) => (
            <ProcessGroupRows
              key={group.version ?? 'shared'}
              group={group}
              open={open}
              onOpen={(name) =>
                navigate(name === open ? '/processos' : `/processos/${name}`, { replace: true })
              }
            />
          ))}
        </table>
      )}
    </LabPage>
  );
};
