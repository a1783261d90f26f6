import type { RequestTrace } from '@evolua/lab-contract/request-trace';
import { formatDuration } from '../../format/format-duration.ts';
import { StateMark } from '../parts/state-mark.tsx';
import { VersionMark } from '../parts/version-mark.tsx';
import { requestsText } from '../text/requests-text.ts';
import { formatClock } from './format-clock.ts';
import { shapeOfOutcome } from './shape-of-outcome.ts';
import { Waterfall } from './waterfall.tsx';

type Props = { readonly request: RequestTrace; readonly onRefresh: () => void };

/** V3 brought tracing; what came before has nothing to tell from inside. */
const tracing: ReadonlySet<string> = new Set(['v3', 'v4']);

/** A request's figures, and its time as bars: told by the answer, and measured by OpenTelemetry. */
export const RequestDetail = ({ request, onRefresh }: Props) => {
  const { version, at, outcome, firstTokenMs, totalMs, route, spans } = request;
  const lengthMs = Math.max(totalMs, ...[...route, ...spans].map(({ endMs }) => endMs));
  const { route: told, spans: measured, figures } = requestsText;
  return (
    <div className="request" data-version={version}>
      <dl className="request-figures">
        <div>
          <dt className="sr-only">{requestsText.columns.version}</dt>
          <dd>
            <VersionMark version={version} />
          </dd>
        </div>
        <div>
          <dt className="sr-only">{requestsText.columns.outcome}</dt>
          <dd>
            <StateMark shape={shapeOfOutcome[outcome]} word={requestsText.outcomes[outcome]} />
          </dd>
        </div>
        <div>
          <dt>{figures.firstToken}</dt>
          <dd className="fig">
            {firstTokenMs === undefined ? requestsText.none : formatDuration(firstTokenMs)}
          </dd>
        </div>
        <div>
          <dt>{figures.total}</dt>
          <dd className="fig">{formatDuration(totalMs)}</dd>
        </div>
        <div>
          <dt>{figures.at}</dt>
          <dd className="fig">{formatClock(at)}</dd>
        </div>
      </dl>
      <section>
        <h2>{told.title}</h2>
        <p>{route.length > 0 ? told.lead : told.empty}</p>
        {route.length > 0 && <Waterfall label={told.title} spans={route} lengthMs={lengthMs} />}
      </section>
      <section>
        <h2>{measured.title(version)}</h2>
        {!tracing.has(version) && <p>{measured.none(version)}</p>}
        {tracing.has(version) && spans.length === 0 && (
          <p>
            {measured.awaited}{' '}
            <button type="button" className="link" onClick={onRefresh}>
              {requestsText.refresh}
            </button>
          </p>
        )}
        {spans.length > 0 && (
          <>
            <p>{measured.lead}</p>
            <Waterfall label={measured.title(version)} spans={spans} lengthMs={lengthMs} />
          </>
        )}
      </section>
    </div>
  );
};
