import type { RequestTrace } from '@evolua/lab-contract/request-trace';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { useState } from 'react';
import { ColumnHeads } from '../../parts/column-heads.tsx';
import { allVersions } from '../parts/all-versions.ts';
import { requestsText } from '../text/requests-text.ts';
import { RequestRow } from './request-row.tsx';

type Props = { readonly requests: readonly RequestTrace[]; readonly onRefresh: () => void };

const { columns, versions } = requestsText;

/** The requests as lines, narrowed to one version or to those that did not go well. */
export const RequestList = ({ requests, onRefresh }: Props) => {
  const [version, setVersion] = useState<VersionId>();
  const [onlyAsked, setOnlyAsked] = useState(false);
  const [onlyBad, setOnlyBad] = useState(false);
  const shown = requests.filter(
    (each) =>
      (version === undefined || each.version === version) &&
      (each.asked || !onlyAsked) &&
      (each.outcome !== 'good' || !onlyBad),
  );
  return (
    <>
      <div className="request-tools">
        <fieldset>
          <legend className="sr-only">{requestsText.filter}</legend>
          {[undefined, ...allVersions].map((each) => (
            <label key={each ?? 'all'} data-version={each}>
              <input
                type="radio"
                name="version"
                checked={version === each}
                onChange={() => setVersion(each)}
              />
              {each?.toUpperCase() ?? versions.all}
            </label>
          ))}
        </fieldset>
        <label className="request-only">
          <input
            type="checkbox"
            checked={onlyAsked}
            onChange={(event) => setOnlyAsked(event.target.checked)}
          />
          {requestsText.onlyAsked}
        </label>
        <label className="request-only">
          <input
            type="checkbox"
            checked={onlyBad}
            onChange={(event) => setOnlyBad(event.target.checked)}
          />
          {requestsText.onlyBad}
        </label>
        <button type="button" className="button-quiet" onClick={onRefresh}>
          {requestsText.refresh}
        </button>
      </div>
      {shown.length === 0 ? (
        <p>{requestsText.noneMatch}</p>
      ) : (
        <table className="requests">
          <caption className="sr-only">{requestsText.list}</caption>
          <ColumnHeads columns={columns} />
          <tbody>
            {shown.map((request) => (
              <RequestRow key={request.id} request={request} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};
