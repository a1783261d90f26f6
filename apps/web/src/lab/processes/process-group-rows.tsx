import { VersionMark } from '../parts/version-mark.tsx';
import { useLab } from '../state/use-lab.ts';
import { labText } from '../text/lab-text.ts';
import { processesText } from '../text/processes-text.ts';
import type { ProcessGroup } from './process-groups.ts';
import { ProcessRow } from './process-row.tsx';

type Props = {
  readonly group: ProcessGroup;
  /** Whose log is unfolded. */
  readonly open: string | undefined;
  readonly onOpen: (name: string) => void;
};

/** The processes of one version, below a line that sums them up. */
export const ProcessGroupRows = ({ group, open, onOpen }: Props) => {
  const { version, processes, memoryMb, running, spare } = group;
  const name = useLab(({ versions }) => versions.find(({ id }) => id === version)?.name);
  return (
    <tbody data-version={version}>
      <tr className="process-group">
        <th scope="rowgroup" colSpan={7}>
          {version ? <VersionMark version={version} /> : <b>{processesText.shared}</b>} {name}
          <span className="process-sum">
            {[
              ...(version ? [processesText.servers(running, spare)] : []),
              ...(memoryMb === undefined ? [] : [labText.memory(memoryMb)]),
            ].join(' · ')}
          </span>
        </th>
      </tr>
      {processes.map((process) => (
        <ProcessRow
          key={process.name}
          process={process}
          open={process.name === open}
          onOpen={() => onOpen(process.name)}
        />
      ))}
    </tbody>
  );
};
