import type { RunView } from '@evolua/lab-contract/run-view';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { VersionMark } from '../parts/version-mark.tsx';
import { VerdictMark } from './verdict-mark.tsx';
import './verdict-row.css';

type Props = { readonly run: RunView; readonly versions: readonly VersionId[] };

/** What a run came to for each version, in one line of shapes. */
export const VerdictRow = ({ run, versions }: Props) => (
  <div className="verdict-row">
    {versions.map((version) => (
      <span key={version}>
        <VersionMark version={version} /> <VerdictMark run={run} version={version} quiet />
      </span>
    ))}
  </div>
);
