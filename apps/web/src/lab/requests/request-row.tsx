import type { RequestTrace } from '@evolua/lab-contract/request-trace';
import { Link } from 'wouter';
import { formatDuration } from '../../format/format-duration.ts';
import { StateMark } from '../parts/state-mark.tsx';
import { VersionMark } from '../parts/version-mark.tsx';
import { requestsText } from '../text/requests-text.ts';
import { formatClock } from './format-clock.ts';
import { shapeOfOutcome } from './shape-of-outcome.ts';

type Props = { readonly request: RequestTrace };

const { columns, outcomes, none } = requestsText;

/** A request in a line; its question leads to its waterfall. */
export const RequestRow = ({ request }: Props) => {
  const { id, at, version, question, outcome, firstTokenMs, totalMs } = request;
  return (
    <tr>
      <td className="fig">{formatClock(at)}</td>
      <td>
        <VersionMark version={version} />
      </td>
      <th scope="row">
        <Link href={`/pedidos/${encodeURIComponent(id)}`}>{question}</Link>
      </th>
      <td>
        <StateMark shape={shapeOfOutcome[outcome]} word={outcomes[outcome]} />
      </td>
      <td className="fig" data-label={columns.firstToken}>
        {firstTokenMs === undefined ? none : formatDuration(firstTokenMs)}
      </td>
      <td className="fig" data-label={columns.total}>
        {formatDuration(totalMs)}
      </td>
    </tr>
  );
};
